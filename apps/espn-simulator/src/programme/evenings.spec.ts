import { leagueDayOf } from '@pbp/domain';
import { statusAt } from '@pbp/simulation';
import { evenings } from './evenings.js';
import { eventIdOf, placeOf } from './event-ids.js';

describe('an evening', () => {
  const programme = evenings({ seed: 7, leagues: ['nba'], games: 8 });
  const games = programme.current(programme.opensAt);
  const standing = (at: number): string[] =>
    games.map(
      (game) =>
        statusAt(
          game,
          game.plays.filter((play) => play.arrivesAt <= at),
          at,
        ).kind,
    );

  it('opens in the middle of things: before tip-off, live, at half-time, in overtime and just ended', () => {
    const now = standing(programme.opensAt);
    expect(now.filter((kind) => kind === 'scheduled').length).toBe(2);
    expect(now.filter((kind) => kind === 'halfTime').length).toBe(1);
    expect(now.filter((kind) => kind === 'final').length).toBe(1);
    const periods = games.map((game) =>
      Math.max(0, ...game.plays.filter((play) => play.arrivesAt <= programme.opensAt).map(({ period }) => period)),
    );
    expect(periods).toContain(5);
    expect(periods).toEqual(expect.arrayContaining([1, 3, 4]));
  });

  it('has all its games on one Eastern day, findable by id and by day, no team twice', () => {
    expect(new Set(games.map(({ day }) => day))).toEqual(new Set([leagueDayOf(programme.opensAt)]));
    expect(programme.games('nba', games[0]?.day ?? '')).toEqual(games);
    for (const game of games) expect(programme.game(game.id)).toBe(game);
    expect(new Set(games.flatMap(({ home, away }) => [home.team.id, away.team.id])).size).toBe(16);
  });

  it('is followed by another on the next day when every game is over, and not before', () => {
    const over = Math.max(...games.map(({ finalAt }) => finalAt)) + 15 * 60_000;
    expect(programme.leapFrom(programme.opensAt)).toBeUndefined();
    const next = programme.leapFrom(over) ?? 0;
    expect(leagueDayOf(next)).toBe(leagueDayOf(programme.opensAt + 86_400_000));
    expect(programme.current(next).length).toBe(8);
    expect(programme.current(next).every(({ startsAt }) => startsAt > next)).toBe(true);
    expect(programme.game(games[0]?.id ?? '')?.id).toBe(games[0]?.id);
  });

  it('is the same for the same seed', () => {
    const again = evenings({ seed: 7, leagues: ['nba'], games: 8 });
    expect(JSON.stringify(again.current(again.opensAt))).toBe(JSON.stringify(games));
  });
});

describe('an event id', () => {
  it('tells the league, the evening and the game', () => {
    const place = { league: 'wnba', evening: 12, index: 3 } as const;
    expect(placeOf(eventIdOf(place))).toEqual(place);
    expect(eventIdOf(place)).toMatch(/^\d{9}$/);
    expect(placeOf('401810084')).toBeUndefined();
  });
});
