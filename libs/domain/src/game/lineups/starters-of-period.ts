import { type KnownGame } from '../game.js';
import { type Side } from '../facts.js';
import { sideOfTeam } from '../plays/side-of-play.js';
import { type Move } from './moves.js';

const five = 5;

/** The five that the feed lists as starters of the game. */
export const listedStarters = (game: Pick<KnownGame, Side | 'roster'>, side: Side): readonly string[] =>
  game.roster
    .filter(({ starter, teamId }) => starter && sideOfTeam(game, teamId) === side)
    .map(({ playerId }) => playerId)
    .slice(0, five);

/**
 * Who was on the floor when a period began. Substitutions at the break are not all in the feed, so whoever acts or
 * leaves without having entered must have been there (the inference of pbpstats, github.com/dblackrun/pbpstats). Where
 * that makes fewer than five, those who ended the period before are taken to have stayed.
 */
export const startersOfPeriod = (moves: readonly Move[], side: Side, before: readonly string[]): readonly string[] => {
  const entered = new Set<string>();
  const there = new Set<string>();
  for (const { kind, side: of, playerId } of moves) {
    if (of !== side) continue;
    if (kind === 'entered') entered.add(playerId);
    else if (!entered.has(playerId)) there.add(playerId);
  }
  const stayed = before.filter((playerId) => !there.has(playerId) && !entered.has(playerId));
  return [...there, ...stayed].slice(0, five);
};
