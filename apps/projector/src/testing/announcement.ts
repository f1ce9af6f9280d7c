import { type NewEvent, uuidV5 } from '@pbp/eventing';

/** The league's day of every game here. */
export const day = '2026-01-15';

const team = (id: string) => ({ id, abbreviation: id, name: id, location: id });
/** What the log says of a game first. */
export const announcement = (gameId: string): NewEvent => ({
  id: uuidV5(`announcement of ${gameId}`),
  type: 'GameScheduled',
  data: {
    gameId,
    league: 'nba',
    day,
    startsAt: '2026-01-16T00:00:00Z',
    home: team('H'),
    away: team('A'),
    neutralSite: false,
    regulationPeriods: 4,
  },
  metadata: { at: '2026-01-15T12:00:00Z', correlationId: 'c', causationId: 'c', schemaVersion: 1 },
});
