import { type DeadLetterDetail, type DeadLetterInstruction } from '@pbp/contracts';
import { gameIdOf, gameIdOfPredictions } from '@pbp/domain';
import { type Envelope, type ParkingReason, type Resolution } from '@pbp/eventing';
import { type FeedTables } from '../database/feed-tables.js';

/** A dead letter's name: an event may be parked by several feeds. */
export const deadLetterId = (feed: string, eventId: string): string => `${feed}:${eventId}`;

/** What a row of `selectLetters` holds. */
export interface LetterRow {
  readonly feed: string;
  readonly event: Envelope;
  readonly reason: ParkingReason;
  readonly parkedAt: string;
  readonly resolution: Resolution | null;
  readonly isFirst: boolean;
  readonly waitingBehind: number;
  readonly instructions: readonly DeadLetterInstruction[];
}

/** Letters with what a person who decides on them has to know; a `where` on `letter` follows. */
export const selectLetters = ({ deadLetters, instructions }: FeedTables): string => `
  select letter.feed, letter.event, letter.reason, letter.parked_at as "parkedAt", letter.resolution,
    not exists (
      select from ${deadLetters.name} before where before.feed = letter.feed and before.stream = letter.stream
        and before.revision < letter.revision and before.resolution is null
    ) as "isFirst",
    (
      select count(*)::int from ${deadLetters.name} behind where behind.feed = letter.feed
        and behind.stream = letter.stream and behind.revision > letter.revision and behind.resolution is null
    ) as "waitingBehind",
    (
      select coalesce(jsonb_agg(jsonb_build_object('kind', asked.kind, 'reason', asked.reason, 'by', asked.asked_by,
        'at', asked.asked_at, 'outcome', asked.outcome) order by asked.asked_at), '[]')
        from ${instructions.name} asked where asked.feed = letter.feed and asked.event_id = letter.event_id
    ) as instructions
  from ${deadLetters.name} letter`;

const standingOf = ({ resolution, isFirst, instructions }: LetterRow): DeadLetterDetail['standing'] => {
  if (instructions.some(({ outcome }) => outcome === null)) return 'asked';
  if (resolution) return resolution.kind;
  return isFirst ? 'parked' : 'waiting';
};

export const letterView = (row: LetterRow): DeadLetterDetail => {
  const { feed, event, reason, parkedAt, waitingBehind, instructions } = row;
  const { id, stream, revision, type, position, data, metadata } = event;
  return {
    id: deadLetterId(feed, id),
    feed,
    stream,
    gameId: gameIdOf(stream) ?? gameIdOfPredictions(stream),
    revision,
    type,
    standing: standingOf(row),
    error: reason.kind === 'failed' ? reason.error : null,
    attempts: reason.kind === 'failed' ? reason.attempts : 0,
    parkedAt,
    waitingBehind,
    instructions: [...instructions],
    event: { id, position, data, metadata: { ...metadata } },
  };
};
