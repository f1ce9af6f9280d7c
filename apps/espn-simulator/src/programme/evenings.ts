import { type BasketballLeagueId, leagueDayOf } from '@pbp/domain';
import { type FeedGame, fictionalTeams, generateGame, pairings } from '@pbp/simulation';
import { eventIdOf, placeOf } from './event-ids.js';
import { gameStanding, standings } from './opening.js';
import { type Programme } from './programme.js';

export interface EveningsOptions {
  readonly seed: number | string;
  readonly leagues: readonly BasketballLeagueId[];
  /** Games of each league on each evening. */
  readonly games: number;
  /** Epoch milliseconds of the first opening; 9:20 pm Eastern on a January evening when not given. */
  readonly opensAt?: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;

const defaultOpening = Date.UTC(2026, 0, 16, 2, 20);

/** Minutes before (and after) the hour of the first opening at which later evenings tip off. */
const laterTipOffs = [-140, -140, -110, -110, -80, -80, -50, -20, 10, 40];

/** Polls an hour after the end still find something; then the next evening may come. */
const quietAfterFinal = 12 * minute;

const kept = 6;

/** No team plays twice on an evening. */
const mostGames = (league: BasketballLeagueId): number => Math.floor(fictionalTeams(league).length / 2);

/** A small memory: the evenings used last. */
class Recent<T> {
  private readonly entries = new Map<string, T>();

  get(key: string, make: () => T): T {
    const value = this.entries.get(key) ?? make();
    this.entries.delete(key);
    this.entries.set(key, value);
    const [oldest] = this.entries.keys();
    if (this.entries.size > kept && oldest !== undefined) this.entries.delete(oldest);
    return value;
  }
}

/**
 * Evening after evening of generated games. The first opens in the middle of things: games before tip-off, live, at
 * half-time, in overtime and just ended. Later ones begin with their first tip-off.
 */
export const evenings = (options: EveningsOptions): Programme => {
  const { seed, leagues, games, opensAt = defaultOpening } = options;
  const memory = new Recent<readonly FeedGame[]>();

  const build = (league: BasketballLeagueId, evening: number): FeedGame[] =>
    pairings(league, Math.min(games, mostGames(league)), `${seed}/${evening}`).map(({ home, away }, index) => {
      const id = eventIdOf({ league, evening, index });
      const whole = { league, home, away, id, seed: `${seed}/${evening}/${index}` };
      const standing = standings[index % standings.length] ?? 'later';
      if (evening === 0) return gameStanding(whole, standing, opensAt);
      const tipOff = laterTipOffs[index % laterTipOffs.length] ?? 0;
      return generateGame({ ...whole, startsAt: opensAt + evening * day + tipOff * minute });
    });

  const on = (league: BasketballLeagueId, evening: number): readonly FeedGame[] =>
    evening < 0 || evening > 9999 || !leagues.includes(league)
      ? []
      : memory.get(`${league}/${evening}`, () => build(league, evening));

  const eveningAt = (at: number): number => Math.max(0, Math.round((at - opensAt) / day));
  const eveningOf = (text: string): number =>
    Math.round((Date.parse(`${text}T12:00Z`) - Date.parse(`${leagueDayOf(opensAt)}T12:00Z`)) / day);
  const all = (evening: number): FeedGame[] => leagues.flatMap((league) => [...on(league, evening)]);

  return {
    name: `evenings ${JSON.stringify({ seed, leagues, games, opensAt })}`,
    opensAt,
    games: (league, text) => on(league, eveningOf(text)),
    game: (id) => {
      const place = placeOf(id);
      return place && on(place.league, place.evening).find((game) => game.id === id);
    },
    current: (at) => all(eveningAt(at)),
    leapFrom: (at) => {
      const evening = eveningAt(at);
      if (all(evening).some((game) => at < game.finalAt + quietAfterFinal)) return undefined;
      const first = all(evening + 1).reduce((earliest, { startsAt }) => Math.min(earliest, startsAt), Infinity);
      return Number.isFinite(first) ? first - 5 * minute : undefined;
    },
  };
};
