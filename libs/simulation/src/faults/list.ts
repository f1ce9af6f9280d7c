import { type FeedPlay } from '../feed/feed-game.js';
import { dice, hasLasted } from './window.js';

const lateShare = 0.05;
const phantomShare = 0.015;

/** Up to 23 minutes, half of them within five. */
const lateness = (roll: number): number => 1_000 + roll ** 2 * 1_380_000;
const phantomLife = (roll: number): number => 10_000 + roll * 290_000;

/** Holds some plays back although their neighbours are shown: they turn up later in the middle of the list. */
export const withoutLateOnes = (plays: readonly FeedPlay[], at: number, seed: number | string): readonly FeedPlay[] =>
  plays.filter(
    (play) =>
      play.marks === 'periodEnd' ||
      play.marks === 'gameEnd' ||
      hasLasted(play, at, lateness(1)) ||
      dice('late', seed, play.id) >= lateShare ||
      hasLasted(play, at, lateness(dice('lateness', seed, play.id))),
  );

const phantomOf = (play: FeedPlay, eventId: string): FeedPlay => {
  const sequence = play.sequence + 500_000;
  const id = `${eventId}${sequence}`;
  return { ...play, id, sequence, raw: { ...play.raw, id, sequenceNumber: String(sequence) } };
};

const isShown = (play: FeedPlay, at: number, seed: number | string): boolean =>
  !hasLasted(play, at, phantomLife(1)) &&
  dice('phantom', seed, play.id) < phantomShare &&
  !hasLasted(play, at, phantomLife(dice('phantom-life', seed, play.id)));

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
