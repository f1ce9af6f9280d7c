import { type BasketballLeagueId, leagueDayOf } from '@pbp/domain';
import { type FeedGame, fictionalTeams, generateGame, pairings } from '@pbp/simulation';
import { eventIdOf, placeOf } from './event-ids.js';
import { gameStanding, standings } from './opening.js';
import { type Programme } from './programme.js';
import { Recent } from './recent.js';

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

/** An event id has four digits for the evening. */
const lastEvening = 9_999;

/** No team plays twice on an evening. */
const mostGames = (league: BasketballLeagueId): number => Math.floor(fictionalTeams(league).length / 2);

type Opened = EveningsOptions & { readonly opensAt: number };

/** The games of an evening, the first of which opens in the middle of things. */
const gamesOfEvening = (options: Opened, league: BasketballLeagueId, evening: number): readonly FeedGame[] => {
  const { seed, games, opensAt } = options;
  return pairings(league, Math.min(games, mostGames(league)), `${seed}/${evening}`).map(({ home, away }, index) => {
    const id = eventIdOf({ league, evening, index });
    const whole = { league, home, away, id, seed: `${seed}/${evening}/${index}` };
    if (evening === 0) return gameStanding(whole, standings[index % standings.length] ?? 'later', opensAt);
    const tipOff = laterTipOffs[index % laterTipOffs.length] ?? 0;
    return generateGame({ ...whole, startsAt: opensAt + evening * day + tipOff * minute });
  });
};

/** How many evenings after the first a moment is, or a league day (yyyy-mm-dd). */
const eveningAt = (opensAt: number, at: number): number => Math.max(0, Math.round((at - opensAt) / day));
const eveningOf = (opensAt: number, text: string): number =>
  Math.round((Date.parse(`${text}T12:00Z`) - Date.parse(`${leagueDayOf(opensAt)}T12:00Z`)) / day);

const isSimulated = (evening: number): boolean => evening >= 0 && evening <= lastEvening;

/** A little before the first tip-off. */
const openingOf = (games: readonly FeedGame[]): number | undefined =>
  games.length === 0 ? undefined : Math.min(...games.map(({ startsAt }) => startsAt)) - 5 * minute;

/**
 * Evening after evening of generated games. The first opens in the middle of things: games before tip-off, live, at
 * half-time, in overtime and just ended. Later ones begin with their first tip-off.
 */
export const evenings = (given: EveningsOptions): Programme => {
  const options: Opened = { ...given, opensAt: given.opensAt ?? defaultOpening };
  const { seed, leagues, games, opensAt } = options;
  const memory = new Recent<readonly FeedGame[]>();
  const on = (league: BasketballLeagueId, evening: number): readonly FeedGame[] =>
    isSimulated(evening) && leagues.includes(league)
      ? memory.get(`${league}/${evening}`, () => gamesOfEvening(options, league, evening))
      : [];
  const all = (evening: number): readonly FeedGame[] => leagues.flatMap((league) => on(league, evening));
  const isGoingOn = (evening: number, at: number): boolean =>
    all(evening).some((game) => at < game.finalAt + quietAfterFinal);

  return {
    name: `evenings ${JSON.stringify({ seed, leagues, games, opensAt })}`,
    opensAt,
    games: (league, text) => on(league, eveningOf(opensAt, text)),
    game: (id) => {
      const place = placeOf(id);
      return place && on(place.league, place.evening).find((game) => game.id === id);
    },
    current: (at) => all(eveningAt(opensAt, at)),
    leapFrom: (at) => {
      const evening = eveningAt(opensAt, at);
      return isGoingOn(evening, at) ? undefined : openingOf(all(evening + 1));
    },
  };
};
