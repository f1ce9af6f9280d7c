import { type KnownGame } from '@pbp/domain';

export interface PlayerChoice {
  readonly playerId: string;
  readonly name: string;
}

export interface TeamChoices {
  readonly team: string;
  readonly players: readonly PlayerChoice[];
}

/** Of these players each team's, by name; a team without any is left out. */
export const playerChoices = (game: KnownGame, playerIds: Iterable<string>): readonly TeamChoices[] => {
  const wanted = new Set(playerIds);
  const of = (teamId: string): readonly PlayerChoice[] =>
    game.roster
      .filter((entry) => entry.teamId === teamId && wanted.has(entry.playerId))
      .toSorted((a, b) => a.name.localeCompare(b.name));
  return [
    { team: game.away.name, players: of(game.away.id) },
    { team: game.home.name, players: of(game.home.id) },
  ].filter(({ players }) => players.length > 0);
};
