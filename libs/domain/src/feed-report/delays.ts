import { type Play } from '../game/play.js';
import { type NotedEvent, toldPlays } from './told-play.js';

/** Two clocks never agree fully: so far (seconds) may the feed's be ahead of ours. */
const clockTolerance = 2;

/** How long plays took from the feed's wallclock to our log, and of how many nobody can say. */
export interface FeedDelays {
  /** Seconds, one for each play that can be measured, the shortest first. */
  readonly seconds: readonly number[];
  readonly unmeasured: {
    /** The feed gives no time. */
    readonly untimed: number;
    /** It happened before the log of the game begins: nobody here was looking. */
    readonly before: number;
    /** The feed's time lies ahead of our clock. */
    readonly ahead: number;
  };
}

type Unmeasured = keyof FeedDelays['unmeasured'];

const delayOf = ({ wallclock }: Play, toldAt: number, begin: number): number | Unmeasured => {
  const happenedAt = Date.parse(wallclock ?? '');
  if (Number.isNaN(happenedAt)) return 'untimed';
  const seconds = (toldAt - happenedAt) / 1000;
  if (seconds < -clockTolerance) return 'ahead';
  return happenedAt < begin ? 'before' : Math.max(0, seconds);
};

/**
 * The delay of each play: from the wallclock that the feed gave it first to when the answer that told it first was
 * fetched. ESPN's wallclock says when the play was written down, which of a play written late is late, too.
 */
export const feedDelays = (noted: readonly NotedEvent[]): FeedDelays => {
  const begin = Date.parse(noted[0]?.at ?? '');
  const delays = [...toldPlays(noted).values()].map(({ first, toldAt }) => delayOf(first, toldAt, begin));
  const count = (why: Unmeasured): number => delays.filter((delay) => delay === why).length;
  return {
    seconds: delays.filter((delay) => typeof delay === 'number').sort((one, other) => one - other),
    unmeasured: { untimed: count('untimed'), before: count('before'), ahead: count('ahead') },
  };
};
