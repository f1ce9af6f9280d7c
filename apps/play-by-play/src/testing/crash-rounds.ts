import { type CrashPoint, crashPoints, type MortalProcess } from '@pbp/crash-points';
import { type Random } from '@pbp/simulation';

/** What one process goes through in a round: a death at its work, and then those at the starts that follow. */
export type Chain = readonly CrashPoint[];

export const servers: readonly MortalProcess[] = ['ingestion', 'event-store', 'stream-processor', 'projector', 'api'];

const chainsOf = (points: readonly CrashPoint[]): readonly Chain[] => {
  const chains: CrashPoint[][] = [];
  for (const point of points) {
    const { reached } = crashPoints[point];
    const last = chains.at(-1);
    if (reached === 'start' && last) last.push(point);
    else if (reached !== 'first-start') chains.push([point]);
  }
  return chains;
};

const rotated = <T>(all: readonly T[], by: number): readonly T[] => [...all.slice(by), ...all.slice(0, by)];

/** Every point that servers pass in an evening, once: in each round all servers die, each of a chain of its own. */
export const crashRounds = (points: readonly CrashPoint[], random: Random): readonly (readonly Chain[])[] => {
  const lanes = servers.map((server) => {
    const chains = chainsOf(points.filter((point) => crashPoints[point].process === server));
    return rotated(chains, random.integer(0, Math.max(0, chains.length - 1)));
  });
  const rounds = Math.max(...lanes.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => lanes.flatMap((lane) => lane.slice(round, round + 1)));
};
