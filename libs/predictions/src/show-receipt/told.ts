import { type Envelope } from '@pbp/eventing';

/** An event with its place in the log, and when it was noted (ISO). */
export interface Told<E> {
  readonly id: string;
  readonly event: E;
  readonly position: string;
  readonly at: string;
}

export const toldBy =
  <E>(eventOf: (envelope: Envelope) => E) =>
  (envelope: Envelope): Told<E> => ({
    id: envelope.id,
    event: eventOf(envelope),
    position: envelope.position,
    at: envelope.metadata.at,
  });
