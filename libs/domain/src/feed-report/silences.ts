import { type Play } from '../game/play.js';
import { type NotedEvent, toldPlays } from './told-play.js';

/** The log is silent where nothing is noted for at least so many seconds while plays happen. */
export const silenceSeconds = 60;

/** Seconds. The score may be read again before the plays, whose next poll waits up to a minute after failures. */
const catchingUp = 90;

/** A stretch in which plays happened and nothing was noted: milliseconds since the epoch. */
export interface Silence {
  /** The wallclock of the first play that went unheard. */
  readonly from: number;
  readonly until: number;
  /** How many plays came after it that had happened in it. */
  readonly plays: number;
}

interface Gap {
  readonly after: number;
  readonly until: number;
}

const gapsOf = (noted: readonly NotedEvent[]): readonly Gap[] => {
  const times = noted.map(({ at }) => Date.parse(at)).sort((one, other) => one - other);
  return times
    .map((until, index) => ({ after: times[index - 1] ?? until, until }))
    .filter(({ after, until }) => until - after >= silenceSeconds * 1000);
};

const happenedAt = ({ wallclock }: Play): number => Date.parse(wallclock ?? '');

/**
 * Stretches of at least `silenceSeconds` without any note, though plays happened in them by the wallclocks that came
 * right after. A timeout is none, as nothing happens in it. Whether the feed stood still or nobody here could read it, a
 * game's log does not know.
 */
export const silencesOf = (noted: readonly NotedEvent[]): readonly Silence[] => {
  const told = [...toldPlays(noted).values()];
  return gapsOf(noted).flatMap(({ after, until }) => {
    const unheard = told
      .filter(({ toldAt }) => toldAt >= until && toldAt <= until + catchingUp * 1000)
      .map(({ first }) => happenedAt(first))
      .filter((time) => time > after && time < until);
    const from = Math.min(...unheard);
    return until - from >= silenceSeconds * 1000 ? [{ from, until, plays: unheard.length }] : [];
  });
};
