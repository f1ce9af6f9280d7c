import { type KnownGame } from '@pbp/domain';

const team = (id: string, abbreviation: string) => ({ id, abbreviation, name: abbreviation, location: abbreviation });

/** A game for specs; say only what matters. */
export const knownGame = (given: Partial<KnownGame> = {}): KnownGame => ({
  known: true,
  id: '1',
  league: 'nba',
  day: '2026-11-21',
  startsAt: '2026-11-22T00:00:00Z',
  neutralSite: false,
  regulationPeriods: 4,
  home: team('10', 'HOM'),
  away: team('20', 'AWY'),
  phase: { is: 'scheduled' },
  periods: { started: 0, ended: 0 },
  roster: [],
  plays: [],
  observed: {},
  reported: [],
  anomalies: 0,
  ...given,
});
