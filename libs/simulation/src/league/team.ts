import { type BasketballLeagueId, type Team } from '@pbp/domain';

export type Position = 'G' | 'F' | 'C';

/** A made-up player. Weights are shares of what the team does while the player is on the floor. */
export interface Player {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly jersey: string;
  readonly position: Position;
  /** Place in the rotation, 0 is the first starter; those past the rotation sit. */
  readonly rank: number;
  readonly targetShare: number;
  readonly usage: number;
  readonly outside: number;
  readonly passing: number;
  readonly rebounding: number;
  readonly blocking: number;
  readonly stealing: number;
  readonly freeThrow: number;
}

/** A made-up team. `rating` is its strength in points against an average team on a neutral floor. */
export interface SimulatedTeam {
  readonly league: BasketballLeagueId;
  readonly team: Team;
  readonly slug: string;
  readonly venue: string;
  readonly rating: number;
  /** Points per 100 possessions that its games are higher (or lower) scoring than most, both sides together. */
  readonly tempo: number;
  readonly players: readonly Player[];
}
