import { generateGame } from '@pbp/simulation';
import { SimulatedClock } from '../clock/simulated-clock.js';
import { type Programme } from '../programme/programme.js';
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
  (JSON.parse(feed.scoreboard('nba', day.replaceAll('-', ''), limit).body) as { events: unknown[] }).events.length;

describe('a scoreboard of thirty games', () => {
  it('is whole for a limit up to 500, and silently cut to 25 above it', () => {
    expect(listed(100)).toBe(30);
    expect(listed(500)).toBe(30);
    expect(listed(501)).toBe(25);
  });

  it('is of the current day when none is asked for', () => {
    expect(feed.scoreboard('nba', null, 100).body).toBe(feed.scoreboard('nba', day.replaceAll('-', ''), 100).body);
  });
});
