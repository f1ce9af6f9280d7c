import { type Envelope, type Position } from '@pbp/eventing';
import { type Said } from './derive.js';
import { type PlaysPolled, type PollEvent, type ScoreboardPolled } from './poll-events.js';

/** A poll event as the cause of one game's facts. */
export interface PollCause {
  readonly id: string;
  readonly position: Position;
  readonly fetchedAt: string;
  readonly said: Said;
}

const isPlaysPolled = (event: Envelope): event is Envelope<PlaysPolled> => event.type === 'PlaysPolled';
export const isScoreboardPolled = (event: Envelope): event is Envelope<ScoreboardPolled> =>
  event.type === 'ScoreboardPolled';

export const isPoll = (event: Envelope): event is Envelope<PollEvent> =>
  isPlaysPolled(event) || isScoreboardPolled(event);

const causeOf = ({ id, position }: Envelope, fetchedAt: string, said: Said): PollCause => ({
  id,
  position,
  fetchedAt,
  said,
});

/** The games that a poll event speaks of, each with what it says of it. */
export const causesIn = (event: Envelope<PollEvent>): ReadonlyMap<string, PollCause> => {
  if (isPlaysPolled(event)) {
    const { gameId, fetchedAt, change } = event.data;
    return new Map([[gameId, causeOf(event, fetchedAt, { from: 'summary', change })]]);
  }
  if (!isScoreboardPolled(event)) return new Map();
  const { fetchedAt, changes } = event.data;
  return new Map(changes.map((change) => [change.gameId, causeOf(event, fetchedAt, { from: 'scoreboard', change })]));
};
