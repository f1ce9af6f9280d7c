import { MessageHeaders, type TopicName } from '@pbp/contracts';
import { type Envelope } from '@pbp/eventing';
import { type IHeaders, type Message } from 'kafkajs';
import { encodeValue } from './framed.js';

/** A value for a topic, and the event that it comes from. */
export interface OutgoingRecord {
  readonly topic: TopicName;
  readonly key: string;
  readonly value: unknown;
  readonly from: Envelope;
}

/** Made already, or made one by one as they are asked for. */
export type OutgoingRecords = Iterable<OutgoingRecord> | AsyncIterable<OutgoingRecord>;

/** Which schema a topic's values have in the registry; empty where none is used. */
export type SchemaIds = ReadonlyMap<TopicName, number>;

const headersOf = (
  { id, type, stream, revision, position, metadata }: Envelope,
  schemaId?: number,
): MessageHeaders => ({
  'event-id': id,
  'event-type': type,
  stream,
  revision: String(revision),
  position,
  'correlation-id': metadata.correlationId,
  'causation-id': metadata.causationId,
  ...(schemaId !== undefined && { 'schema-id': String(schemaId) }),
});

export const messageOf = ({ topic, key, value, from }: OutgoingRecord, schemaIds: SchemaIds): Message => {
  const schemaId = schemaIds.get(topic);
  const time = Date.parse(from.metadata.at);
  return {
    key,
    value: encodeValue(value, schemaId),
    headers: headersOf(from, schemaId),
    ...(!Number.isNaN(time) && { timestamp: String(time) }),
  };
};

/** The headers as text. Throws ZodError where one is missing. */
export const readHeaders = (headers: IHeaders | undefined): MessageHeaders =>
  MessageHeaders.parse(Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name, String(value)])));
