import { type BasketballLeagueId } from '@pbp/domain';

const order: readonly BasketballLeagueId[] = ['nba', 'wnba', 'mens-college-basketball', 'womens-college-basketball'];

export interface Place {
  readonly league: BasketballLeagueId;
  /** Evenings since the first. */
  readonly evening: number;
  readonly index: number;
}

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/** Nine digits, like ESPN's: 49, the league, the evening and the game. Real ids of these years begin with 40. */
export const eventIdOf = ({ league, evening, index }: Place): string =>
  `49${order.indexOf(league) + 1}${padded(evening, 4)}${padded(index, 2)}`;

/** The place that an id speaks of; undefined for any other id. */
export const placeOf = (id: string): Place | undefined => {
  const digits = /^49([1-4])(\d{4})(\d{2})$/.exec(id);
  const league = order[Number(digits?.[1]) - 1];
  return league && digits ? { league, evening: Number(digits[2]), index: Number(digits[3]) } : undefined;
};
