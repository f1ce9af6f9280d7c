import { type KnownGame } from '@pbp/domain';
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
  period: /^[1-9]\d?$/.test(period ?? '') ? Number(period) : null,
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

export interface PlayerChoice {
  readonly playerId: string;
  readonly name: string;
}

/** Each team's players who took part in a play, by name. */
export const playerChoices = (game: KnownGame, items: readonly PlayItem[]) => {
  const seen = new Set(items.flatMap((item) => item.participants));
  const of = (teamId: string): readonly PlayerChoice[] =>
    game.roster
      .filter((entry) => entry.teamId === teamId && seen.has(entry.playerId))
      .toSorted((a, b) => a.name.localeCompare(b.name));
  return [
    { team: game.away.name, players: of(game.away.id) },
    { team: game.home.name, players: of(game.home.id) },
  ].filter(({ players }) => players.length > 0);
};
