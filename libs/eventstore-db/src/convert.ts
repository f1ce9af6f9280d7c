import { type JSONType, type Position as WirePosition, type RecordedEvent } from '@eventstore/db-client';
import { type Envelope, type Metadata, type NewEvent, type Position, encodeData } from '@pbp/eventing';

/** Both halves are kept: a filtered checkpoint of which only `commit` is remembered can hide an event. */
export const toPosition = ({ commit, prepare }: WirePosition): Position => {
  const text = commit.toString();
  return prepare === commit ? `${text}/${text}` : `${text}/${prepare.toString()}`;
};

/** Throws RangeError for what is no position. */
export const toWirePosition = (position: Position): WirePosition => {
  const match = /^(\d+)\/(\d+)$/.exec(position);
  if (!match?.[1] || !match[2]) throw new RangeError(`not a position in the log: ${position}`);
  return { commit: BigInt(match[1]), prepare: BigInt(match[2]) };
};

export const toEnvelope = (event: RecordedEvent, position: WirePosition | undefined): Envelope => ({
  id: event.id,
  stream: event.streamId,
  revision: Number(event.revision),
  position: position ? toPosition(position) : '0/0',
  type: event.type,
  data: event.data,
  metadata: toMetadata(event.metadata, event.created),
});

/** Events that others wrote may lack any of it; what the log knows takes its place. */
const toMetadata = (stored: unknown, created: Date): Metadata => {
  const known = isRecord(stored) ? stored : {};
  const { at, schemaVersion, $correlationId, $causationId } = known;
  return {
    at: typeof at === 'string' ? at : created.toISOString(),
    correlationId: typeof $correlationId === 'string' ? $correlationId : '',
    causationId: typeof $causationId === 'string' ? $causationId : '',
    schemaVersion: typeof schemaVersion === 'number' ? schemaVersion : 1,
  };
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What the client sends. Metadata goes as bytes: the client passes them on, where an object costs it JSON and base64. */
export interface WireEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: 'application/json';
  readonly data: JSONType;
  readonly metadata: Uint8Array;
}

/**
 * Throws InvalidAppendError for data that is not JSON-safe. It must be found here: inside the client the same failure
 * is an unhandled rejection, which ends the process.
 */
export const toWireEvents = (events: readonly NewEvent[]): WireEvent[] => {
  const encodeMetadata = rememberingTheLast(toWireMetadata);
  return events.map((event) => {
    encodeData(event);
    const { id, type, data, metadata } = event;
    return { id, type, contentType: 'application/json', data: data as JSONType, metadata: encodeMetadata(metadata) };
  });
};

const encoder = new TextEncoder();

const toWireMetadata = ({ correlationId, causationId, at, schemaVersion }: Metadata): Uint8Array =>
  encoder.encode(JSON.stringify({ $correlationId: correlationId, $causationId: causationId, at, schemaVersion }));

/** The events of one append mostly share one metadata object. */
const rememberingTheLast = <Input, Output>(compute: (input: Input) => Output): ((input: Input) => Output) => {
  let last: { readonly input: Input; readonly output: Output } | undefined;
  return (input) => {
    if (last?.input !== input) last = { input, output: compute(input) };
    return last.output;
  };
};
