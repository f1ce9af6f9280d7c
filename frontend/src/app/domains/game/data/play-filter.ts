import { periodOf } from './period-param';
import { type PlayItem } from './play-item';

/** What a reader wants to see of the plays; null is everything. */
export interface PlayFilter {
  readonly scoring: boolean;
  readonly period: number | null;
  readonly playerId: string | null;
}

export const everything: PlayFilter = { scoring: false, period: null, playerId: null };

/** A filter as the address carries it. */
export type FilterParams = Readonly<Record<'scoring' | 'period' | 'player', string | null | undefined>>;

export const filterOf = ({ scoring, period, player }: FilterParams): PlayFilter => ({
  scoring: scoring === '1',
  period: periodOf(period),
  playerId: player || null,
});

export const paramsOf = ({ scoring, period, playerId }: PlayFilter): FilterParams => ({
  scoring: scoring ? '1' : null,
  period: period === null ? null : String(period),
  player: playerId,
});

export const matches =
  ({ scoring, period, playerId }: PlayFilter) =>
  (item: PlayItem): boolean =>
    (!scoring || item.scoring) &&
    (period === null || item.period === period) &&
    (playerId === null || item.participants.includes(playerId));
