import { type JsonObject, defined, listOf, member, memberAt, pick } from '../raw/json.js';

const watchStatus = (status: unknown): JsonObject => ({
  ...pick(status, 'displayClock', 'period'),
  type: pick(member(status, 'type'), 'id', 'name', 'state', 'completed', 'detail', 'shortDetail'),
});

const watchCompetitor = (competitor: unknown): JsonObject => ({
  ...pick(competitor, 'id', 'homeAway', 'score', 'winner', 'possession', 'timeoutsRemaining', 'fouls'),
  team: pick(
    member(competitor, 'team'),
    'id',
    'abbreviation',
    'displayName',
    'location',
    'name',
    'color',
    'alternateColor',
  ),
  linescores: listOf(member(competitor, 'linescores')).map((score) => pick(score, 'displayValue')),
});

/** The watched part of a competition, which headers and scoreboards share. */
export const watchGame = (competition: unknown): JsonObject =>
  defined({
    ...pick(competition, 'date', 'neutralSite'),
    venue: memberAt(competition, 'venue', 'fullName'),
    regulationPeriods: memberAt(competition, 'format', 'regulation', 'periods'),
    status: watchStatus(member(competition, 'status')),
    competitors: listOf(member(competition, 'competitors')).map(watchCompetitor),
  });

/** An id as text, whether it was served as text or as a number. */
export const textId = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
};
