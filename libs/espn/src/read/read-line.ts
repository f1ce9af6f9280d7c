import { type CountingStat, type ReportedPlayer, type RosterEntry } from '@pbp/domain';
import * as z from 'zod';
import { type RawLine } from '../watch/watched.js';
import { figure } from './bounds.js';
import { type Read, id, optional, readBy } from './read.js';

/** A player's line of the feed's box score as read. */
export interface BoxLine {
  readonly roster: RosterEntry;
  readonly reported: ReportedPlayer;
}

const single: Readonly<Record<string, CountingStat>> = {
  points: 'points',
  rebounds: 'rebounds',
  offensiveRebounds: 'offensiveRebounds',
  defensiveRebounds: 'defensiveRebounds',
  assists: 'assists',
  steals: 'steals',
  blocks: 'blocks',
  turnovers: 'turnovers',
  fouls: 'fouls',
};

const paired: Readonly<Record<string, readonly [CountingStat, CountingStat]>> = {
  'fieldGoalsMade-fieldGoalsAttempted': ['fieldGoalsMade', 'fieldGoalsAttempted'],
  'threePointFieldGoalsMade-threePointFieldGoalsAttempted': ['threePointersMade', 'threePointersAttempted'],
  'freeThrowsMade-freeThrowsAttempted': ['freeThrowsMade', 'freeThrowsAttempted'],
};

const text = z.string();

const line = z.object({
  teamId: id,
  athlete: z.object({
    id,
    displayName: optional(text),
    shortName: optional(text),
    jersey: optional(text),
    position: optional(z.object({ abbreviation: optional(text) })),
  }),
  starter: optional(z.boolean()),
  didNotPlay: optional(z.boolean()),
  stats: z.record(text, z.union([text, z.number().transform(String)])),
});
type Line = z.infer<typeof line>;

const number = (value: string | undefined): number | undefined => {
  const read = figure.safeParse(value === '' ? undefined : value);
  return read.success ? read.data : undefined;
};

const statsOf = (stats: Line['stats']): ReportedPlayer['stats'] => {
  const told: Partial<Record<CountingStat, number>> = {};
  const note = (stat: CountingStat, value: string | undefined): void => {
    const read = number(value);
    if (read !== undefined) told[stat] = read;
  };
  for (const [key, value] of Object.entries(stats)) {
    const stat = single[key];
    if (stat) note(stat, value);
    const pair = paired[key];
    if (!pair) continue;
    const [made, attempted] = value.split('-');
    note(pair[0], made);
    note(pair[1], attempted);
  }
  return told;
};

/** "26", or "26:31" in some leagues; the feed rounds. */
const minutesOf = (value: string | undefined): number | undefined => number(value?.split(':')[0]);

const rosterOf = ({ athlete, teamId, starter, didNotPlay, stats }: Line): RosterEntry => ({
  playerId: athlete.id,
  teamId,
  name: athlete.displayName ?? athlete.shortName ?? `Player ${athlete.id}`,
  shortName: athlete.shortName ?? athlete.displayName ?? `Player ${athlete.id}`,
  ...(athlete.jersey && { jersey: athlete.jersey }),
  ...(athlete.position?.abbreviation && { position: athlete.position.abbreviation }),
  starter: starter ?? false,
  played: !(didNotPlay ?? Object.keys(stats).length === 0),
});

const reportOf = ({ athlete, teamId, stats }: Line, { name }: RosterEntry): ReportedPlayer => {
  const minutes = minutesOf(stats['minutes']);
  const plusMinus = number(stats['plusMinus']);
  return {
    playerId: athlete.id,
    teamId,
    name,
    stats: statsOf(stats),
    ...(minutes !== undefined && { minutes }),
    ...(plusMinus !== undefined && { plusMinus }),
  };
};

const lineOf = (read: Line): BoxLine => {
  const roster = rosterOf(read);
  return { roster, reported: reportOf(read, roster) };
};

/** Reads a player's line. A figure that is no number, or no likely one, is left out; a player without an id spoils the line. */
export const readLine = (raw: RawLine): Read<BoxLine> => {
  const read = readBy(line, raw);
  return read.ok ? { ok: true, value: lineOf(read.value) } : read;
};

/** Why a player's line cannot be read, undefined where it can. */
export const lineProblem = (raw: RawLine): string | undefined => {
  const read = readBy(line, raw);
  return read.ok ? undefined : read.problem;
};
