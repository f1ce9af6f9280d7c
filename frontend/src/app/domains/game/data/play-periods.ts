import { type KnownGame, lineScore, longPeriod, type Score } from '@pbp/domain';
import { scoreText } from '../../../shared/format/numbers';
import { type PlayItem } from './play-item';

/** A period of the play list, newest play first. */
export interface PlayPeriod {
  readonly period: number;
  readonly heading: string;
  readonly points: string;
  readonly items: readonly PlayItem[];
}

const scoreUpTo = (game: KnownGame, period: number): Score => {
  const { home, away } = lineScore(game);
  const sum = (points: readonly number[]) => points.slice(0, period).reduce((total, n) => total + n, 0);
  return { home: sum(home), away: sum(away) };
};

const headingOf = (game: KnownGame, period: number): string => {
  const name = longPeriod(game.league, period);
  const over = game.phase.is === 'ended' || game.periods.ended >= period || game.periods.started > period;
  return over ? `${name} ends ${scoreText(scoreUpTo(game, period))}` : `${name}, so far`;
};

/** Newest period first, and in each the newest play first; the order of the game, not of arrival. */
export const playPeriods = (game: KnownGame, items: readonly PlayItem[]): readonly PlayPeriod[] => {
  const { home, away } = lineScore(game);
  const byPeriod = Map.groupBy(items, (item) => item.period);
  return [...byPeriod.keys()]
    .toSorted((a, b) => b - a)
    .map((period) => ({
      period,
      heading: headingOf(game, period),
      points: scoreText({ home: home[period - 1] ?? 0, away: away[period - 1] ?? 0 }),
      items: (byPeriod.get(period) ?? []).toReversed(),
    }));
};
