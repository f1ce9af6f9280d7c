import { type Play } from '../game/play.js';
import { type NotedEvent, toldPlays } from './told-play.js';

/** The log is silent where nothing is noted for at least so many seconds while plays happen. */
export const silenceSeconds = 60;

/** A stretch in which plays happened and nothing was noted: milliseconds since the epoch. */
export interface Silence {
  /** The wallclock of the first play that went unheard. */
  readonly from: number;
  readonly until: number;
  /** How many plays came at its end. */
  readonly plays: number;
}

/** The times at which anything was noted, and of each the time before it. */
const previousNotes = (noted: readonly NotedEvent[]): ReadonlyMap<number, number> => {
  const times = [...new Set(noted.map(({ at }) => Date.parse(at)))].sort((one, other) => one - other);
  return new Map(times.slice(1).map((time, index) => [time, times[index] ?? time]));
};

/**
 * Stretches of at least `silenceSeconds` without any note, though plays happened in them by the wallclocks that came
 * after. A timeout is none, as nothing happens in it. Whether the feed stood still or nobody here could read it, a
 * game's log does not know.
 */
export const silencesOf = (noted: readonly NotedEvent[]): readonly Silence[] => {
  const previous = previousNotes(noted);
  const silences = new Map<number, Silence>();
  const unheard = ({ wallclock }: Play, until: number): void => {
    const [from, before] = [Date.parse(wallclock ?? ''), previous.get(until)];
    if (before === undefined || !(from > before && from < until)) return;
    const known = silences.get(until);
    silences.set(until, { from: Math.min(from, known?.from ?? from), until, plays: (known?.plays ?? 0) + 1 });
  };
  for (const { first, toldAt } of toldPlays(noted).values()) unheard(first, toldAt);
  return [...silences.values()].filter(({ from, until }) => until - from >= silenceSeconds * 1000);
};
