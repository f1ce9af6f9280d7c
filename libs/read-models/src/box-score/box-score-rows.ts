import { boxScore, type KnownGame, type PlayerLine, type RosterEntry, type Side, type StatLine } from '@pbp/domain';
import { defineEntity, p } from '@mikro-orm/core';
import { statColumns } from './stat-columns.js';

/** A player's line; seconds and plus/minus are estimates from tracked lineups. */
export interface PlayerLineRow extends StatLine {
  readonly gameId: string;
  readonly side: Side;
  readonly playerId: string;
  readonly teamId: string;
  /** Place in the team's list. */
  readonly ordinal: number;
  readonly name: string;
  readonly shortName: string;
  readonly jersey?: string | null;
  readonly position?: string | null;
  readonly starter: boolean;
  readonly played: boolean;
  readonly seconds: number;
  readonly plusMinus: number;
}

export const PlayerLineEntity = defineEntity({
  name: 'PlayerLineRow',
  tableName: 'player_lines',
  properties: {
    gameId: p.text().primary(),
    side: p.text().$type<Side>().primary(),
    playerId: p.text().primary(),
    teamId: p.text(),
    ordinal: p.integer(),
    name: p.text(),
    shortName: p.text(),
    jersey: p.text().nullable(),
    position: p.text().nullable(),
    starter: p.boolean(),
    played: p.boolean(),
    seconds: p.double().$type<number>(),
    plusMinus: p.integer(),
    ...statColumns,
  },
});

/** A team's line: its players' sum plus what belongs to no player. */
export interface TeamLineRow extends StatLine {
  readonly gameId: string;
  readonly side: Side;
  readonly teamId: string;
  readonly teamRebounds: number;
  readonly teamTurnovers: number;
}

export const TeamLineEntity = defineEntity({
  name: 'TeamLineRow',
  tableName: 'team_lines',
  properties: {
    gameId: p.text().primary(),
    side: p.text().$type<Side>().primary(),
    teamId: p.text(),
    teamRebounds: p.integer(),
    teamTurnovers: p.integer(),
    ...statColumns,
  },
});

const sides: readonly Side[] = ['home', 'away'];

type Place = Pick<PlayerLineRow, 'gameId' | 'side' | 'ordinal'>;

const playerLine = (place: Place, line: PlayerLine, listed: RosterEntry | undefined): PlayerLineRow => ({
  ...place,
  playerId: line.playerId,
  teamId: line.teamId,
  name: line.name,
  shortName: listed?.shortName ?? line.name,
  jersey: listed?.jersey ?? null,
  position: listed?.position ?? null,
  starter: line.starter,
  played: line.played,
  seconds: line.estimated.seconds,
  plusMinus: line.estimated.plusMinus,
  ...line.stats,
});

export const playerLinesOf = (game: KnownGame): readonly PlayerLineRow[] => {
  const box = boxScore(game);
  const roster = new Map(game.roster.map((entry) => [entry.playerId, entry]));
  return sides.flatMap((side) =>
    box[side].players.map((line, ordinal) =>
      playerLine({ gameId: game.id, side, ordinal }, line, roster.get(line.playerId)),
    ),
  );
};

export const teamLinesOf = (game: KnownGame): readonly TeamLineRow[] => {
  const box = boxScore(game);
  return sides.map((side) => {
    const { teamId, stats, teamRebounds, teamTurnovers } = box[side].team;
    return { gameId: game.id, side, teamId, teamRebounds, teamTurnovers, ...stats };
  });
};
