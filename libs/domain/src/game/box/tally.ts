import { type StatLine } from '../box-score.js';
import { type Side } from '../facts.js';
import { memoByPlays } from '../memo-by-plays.js';
import { currentPlays } from '../plays/current-plays.js';
import { opponentOf, sideOfPlay } from '../plays/side-of-play.js';
import { rosteredSides } from '../plays/rostered-sides.js';
import { type Charge, chargesOf } from './charges.js';
import { emptyStatLine, type MutableStatLine } from './stat-line.js';

/** One team's book: a line for each player who did something, and one for what is the team's alone. */
export interface Tally {
  readonly players: ReadonlyMap<string, StatLine>;
  readonly team: StatLine;
}

interface OpenTally extends Tally {
  readonly players: Map<string, MutableStatLine>;
  readonly team: MutableStatLine;
}

const emptyTally = (): OpenTally => ({ players: new Map(), team: emptyStatLine() });

const lineFor = ({ players, team }: OpenTally, playerId: string | undefined): MutableStatLine => {
  if (playerId === undefined) return team;
  const known = players.get(playerId);
  if (known) return known;
  const line = emptyStatLine();
  players.set(playerId, line);
  return line;
};

const toldSide = (charge: Charge, side: Side | null): Side | null =>
  side && charge.team === 'opposing' ? opponentOf(side) : side;

/** Adds up both teams' books over the current plays. A charge that can be given to neither team is nobody's. */
export const tally = memoByPlays(['home', 'away', 'roster'], (game): Readonly<Record<Side, Tally>> => {
  const books = { home: emptyTally(), away: emptyTally() };
  const sideOfPlayer = rosteredSides(game);
  for (const play of currentPlays(game)) {
    const side = sideOfPlay(game, play);
    for (const charge of chargesOf(play)) {
      const charged = sideOfPlayer(charge.playerId, toldSide(charge, side));
      if (charged) lineFor(books[charged], charge.playerId)[charge.stat] += charge.amount;
    }
  }
  return books;
});
