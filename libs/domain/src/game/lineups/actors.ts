import { type Action } from '../play.js';

/** Somebody who must have been on the floor to do what the play says, for the play's own team or its opponent. */
export interface Actor {
  readonly playerId: string;
  readonly team: 'own' | 'opposing';
}

const ids = (team: Actor['team'], ...players: readonly (string | undefined)[]): readonly Actor[] =>
  players.filter((playerId) => playerId !== undefined).map((playerId) => ({ playerId, team }));

/** Technical fouls prove nothing (the bench gets them too); substitutions are told apart. */
export const actorsOf = (action: Action): readonly Actor[] => {
  switch (action.kind) {
    case 'shot':
      return [...ids('own', action.shooter, action.assist), ...ids('opposing', action.block)];
    case 'freeThrow':
      return ids('own', action.shooter);
    case 'rebound':
    case 'steal':
    case 'block':
      return ids('own', action.player);
    case 'turnover':
      return [...ids('own', action.player), ...ids('opposing', action.steal)];
    case 'foul':
      return action.counts === 'technical' ? [] : ids('own', action.player);
    default:
      return [];
  }
};
