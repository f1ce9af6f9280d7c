import type { GameCard } from '@pbp/contracts';

/** Copperhill at Harlow Bay, live in the third quarter, unless told otherwise. */
export const aCard = (parts: Partial<GameCard> = {}): GameCard => ({
  gameId: 'g',
  league: 'nba',
  day: '2026-11-22',
  startsAt: '2026-11-22T18:00:00Z',
  revision: 10,
  phase: 'inProgress',
  detail: '9:41 - 3rd',
  period: 3,
  clock: '9:41',
  home: { id: '2', abbreviation: 'HAR', name: 'Lanterns', location: 'Harlow Bay', color: '0A7E86' },
  away: { id: '1', abbreviation: 'CPH', name: 'Drovers', location: 'Copperhill', color: 'C4622D' },
  score: { home: 57, away: 59 },
  lineScore: { home: [30, 22, 5], away: [30, 25, 4] },
  lead: [],
  freshness: { observedAt: null, intervalMs: null },
  ...parts,
});
