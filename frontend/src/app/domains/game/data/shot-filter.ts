import { type Shot } from '@pbp/domain';
import { periodOf } from './period-param';

/** Each shot by its mark, or what came of all of them by zone. */
export type ShotView = 'shots' | 'zones';

/** What a reader wants to see of the shots; null is everything. */
export interface ShotFilter {
  readonly view: ShotView;
  readonly madeOnly: boolean;
  readonly period: number | null;
  readonly playerId: string | null;
}

/** A filter as the address carries it. */
export type ShotParams = Readonly<Record<'view' | 'made' | 'period' | 'player', string | null | undefined>>;

export const shotFilterOf = ({ view, made, period, player }: ShotParams): ShotFilter => ({
  view: view === 'zones' ? 'zones' : 'shots',
  madeOnly: made === '1',
  period: periodOf(period),
  playerId: player || null,
});

export const shotParamsOf = ({ view, madeOnly, period, playerId }: ShotFilter): ShotParams => ({
  view: view === 'zones' ? view : null,
  made: madeOnly ? '1' : null,
  period: period === null ? null : String(period),
  player: playerId,
});

export const isWanted =
  ({ madeOnly, period, playerId }: ShotFilter) =>
  ({ made, play, shooterId }: Shot): boolean =>
    (!madeOnly || made) && (period === null || play.period === period) && (playerId === null || shooterId === playerId);
