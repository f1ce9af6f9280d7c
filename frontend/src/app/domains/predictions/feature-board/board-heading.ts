import type { GameCard } from '@pbp/contracts';
import { isLeagueId, seasonOf } from '@pbp/domain';
import { isDay, longDay } from '../../../shared/format/days';
import { type BoardPlace } from '../data/board-place';
import { leagueName, seasonWords } from '../ui-board/league-season';

/** A way to another page, in a word. */
export interface Way {
  readonly name: string;
  readonly to: readonly string[];
  readonly isHere: boolean;
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What a board is of, and of which league. */
export const boardHeading = (
  place: BoardPlace,
  card: GameCard | undefined,
): { readonly heading: string; readonly of: string } => {
  switch (place.is) {
    case 'game':
      return card
        ? { heading: `${card.away.location} at ${card.home.location}`, of: `${leagueName(card.league)}, one game` }
        : { heading: 'Board of a game', of: '' };
    case 'day':
      return {
        heading: isDay(place.date) ? longDay(place.date) : place.date,
        of: `${leagueName(place.league)}, one day`,
      };
    case 'season':
      return { heading: capitalised(seasonWords(place.league, place.year)), of: leagueName(place.league) };
    case 'pool':
      return { heading: 'Pool', of: '' };
    default:
      return place satisfies never;
  }
};

const dayWay = (league: string, date: string, isHere: boolean): Way => ({
  name: isHere ? 'This day' : 'Its day',
  to: ['/boards/days', league, date],
  isHere,
});

const seasonWay = (league: string, year: string, isHere: boolean): Way => ({
  name: 'Season',
  to: ['/boards/seasons', league, year],
  isHere,
});

const seasonOfDay = (league: string, date: string): readonly Way[] =>
  isLeagueId(league) && isDay(date) ? [seasonWay(league, String(seasonOf(league, date)), false)] : [];

/** From a board to those that it is part of; from a season to the day that is today. */
export const boardWays = (
  place: BoardPlace,
  card: GameCard | undefined,
  today: Readonly<Record<string, string>>,
): readonly Way[] => {
  switch (place.is) {
    case 'game': {
      const here: Way = { name: 'This game', to: ['/boards/games', place.gameId], isHere: true };
      return card ? [here, dayWay(card.league, card.day, false), ...seasonOfDay(card.league, card.day)] : [here];
    }
    case 'day':
      return [dayWay(place.league, place.date, true), ...seasonOfDay(place.league, place.date)];
    case 'season': {
      const date = today[place.league];
      const now: readonly Way[] = date === undefined ? [] : [{ ...dayWay(place.league, date, false), name: 'Today' }];
      return [...now, seasonWay(place.league, place.year, true)];
    }
    case 'pool':
      return [];
    default:
      return place satisfies never;
  }
};

/** The page of what the board is about. */
export const aboutWay = (place: BoardPlace): Omit<Way, 'isHere'> | null => {
  switch (place.is) {
    case 'game':
      return { name: 'To the game', to: ['/games', place.gameId] };
    case 'day':
      return { name: 'The games of the day', to: ['/scores', place.league, place.date] };
    case 'season':
    case 'pool':
      return null;
    default:
      return place satisfies never;
  }
};
