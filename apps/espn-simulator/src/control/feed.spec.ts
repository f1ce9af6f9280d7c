import { addDays } from '@pbp/domain';
import { generateGame, standing } from '@pbp/simulation';
import { SimulatedClock } from '../clock/simulated-clock.js';
import { type Programme } from '../programme/programme.js';
import { stateOf } from './control.js';
import { Feed } from './feed.js';

const games = Array.from({ length: 30 }, (_, seed) => generateGame({ seed, id: String(491000000 + seed) }));
const day = games[0]?.day ?? '';

const programme: Programme = {
  name: 'thirty games at once',
  opensAt: games[0]?.startsAt ?? 0,
  games: (_, asked) => (asked === day ? games : []),
  game: (id) => games.find((game) => game.id === id),
  current: () => games,
  leapFrom: () => undefined,
};

const feed = new Feed(new SimulatedClock(programme.opensAt, 1, () => 0), programme, 1, []);
const listed = (limit: number): number =>
  (JSON.parse(feed.scoreboard('basketball/nba', day.replaceAll('-', ''), limit).body) as { events: unknown[] }).events
    .length;

describe('a scoreboard of thirty games', () => {
  it('is whole for a limit up to 500, and silently cut to 25 above it', () => {
    expect(listed(100)).toBe(30);
    expect(listed(500)).toBe(30);
    expect(listed(501)).toBe(25);
  });

  it('is of the current day when none is asked for', () => {
    expect(feed.scoreboard('basketball/nba', null, 100).body).toBe(
      feed.scoreboard('basketball/nba', day.replaceAll('-', ''), 100).body,
    );
  });
});

describe('a rescheduled game', () => {
  const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
  const clock = new SimulatedClock(programme.opensAt - 86_400_000, 1, () => 0);
  const moving = new Feed(clock, programme, 1, ['rescheduled']);
  const idsOn = (date: string): string[] => {
    const body = moving.scoreboard('basketball/nba', date.replaceAll('-', ''), 100).body;
    return (JSON.parse(body) as { events: { id: string }[] }).events.map(({ id }) => id);
  };

  it('is listed a day early, and then on its own day only', () => {
    const early = idsOn(before);
    expect(early.length).toBeGreaterThan(0);
    expect(early.length).toBeLessThan(30);
    expect(idsOn(day)).toHaveLength(30 - early.length);
    clock.step(86_400);
    expect(idsOn(before)).toEqual([]);
    expect(idsOn(day)).toHaveLength(30);
    expect(addDays(before, 1)).toBe(day);
  });
});

describe('the state of a feed with games called off', () => {
  it('tells what became of them', () => {
    const clock = new SimulatedClock(programme.opensAt + 900_000, 1, () => 0);
    const faults = ['canceled', 'forfeited'] as const;
    const states = stateOf(new Feed(clock, programme, 1, faults)).games;
    const calledOff = games.filter((game) => standing(game, clock.now(), faults, 1).calledOff).length;
    expect(calledOff).toBeGreaterThan(0);
    expect(states.filter(({ status }) => status === 'canceled' || status === 'forfeit')).toHaveLength(calledOff);
  });
});
