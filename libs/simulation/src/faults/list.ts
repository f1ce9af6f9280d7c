import { type FeedPlay } from '../feed/feed-game.js';
import { dice } from './window.js';

const lateShare = 0.05;
const phantomShare = 0.015;

/** Up to 23 minutes, half of them within five. */
const lateness = (play: FeedPlay, seed: number | string): number =>
  1_000 + dice('lateness', seed, play.id) ** 2 * 1_380_000;

/** Holds some plays back although their neighbours are shown: they turn up later in the middle of the list. */
export const withoutLateOnes = (plays: readonly FeedPlay[], at: number, seed: number | string): readonly FeedPlay[] =>
  plays.filter(
    (play) =>
      play.marks === 'periodEnd' ||
      play.marks === 'gameEnd' ||
      dice('late', seed, play.id) >= lateShare ||
      at >= play.arrivesAt + lateness(play, seed),
  );

const phantomOf = (play: FeedPlay, eventId: string): FeedPlay => {
  const sequence = play.sequence + 500_000;
  const id = `${eventId}${sequence}`;
  return { ...play, id, sequence, raw: { ...play.raw, id, sequenceNumber: String(sequence) } };
};

const isShown = (play: FeedPlay, at: number, seed: number | string): boolean =>
  dice('phantom', seed, play.id) < phantomShare &&
  at < play.arrivesAt + 10_000 + dice('phantom-life', seed, play.id) * 290_000;

/** Doubles some plays under an id of their own for a while; then the feed takes them back. */
export const withPhantoms = (
  plays: readonly FeedPlay[],
  eventId: string,
  at: number,
  seed: number | string,
): readonly FeedPlay[] =>
  plays.flatMap((play) =>
    play.marks !== 'periodEnd' && play.marks !== 'gameEnd' && isShown(play, at, seed)
      ? [play, phantomOf(play, eventId)]
      : [play],
  );
