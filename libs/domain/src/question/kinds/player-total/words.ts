import { type KnownGame } from '../../../game/game.js';
import { type DecidedAs, type Words } from '../../kind.js';
import { soFar } from '../../odds/player-model.js';
import { withPlay } from '../../why/moment-text.js';
import { overUnderText } from '../../why/over-under-text.js';
import { playerName } from '../../why/player-name.js';

const countText = (count: number, stat: string): string => `${count} ${count === 1 ? stat.slice(0, -1) : stat}`;

const had = ({ terms: { playerId, stat } }: DecidedAs<'playerTotal'>, game: KnownGame): string => {
  const count = soFar(game, playerId, stat);
  return `${playerName(game, playerId)} had ${countText(count, stat)}`;
};

export const words: Words<'playerTotal'> = {
  answer: ({ playerId, stat, line }, outcome, game) =>
    `${overUnderText(outcome, line)} ${stat} of ${playerName(game, playerId)}`,
  verdict: (decided, game) => {
    const { terms, outcome, by } = decided;
    if (outcome === 'under') return `${had(decided, game)}, fewer than ${terms.line}`;
    const passed = `${playerName(game, terms.playerId)} passed ${terms.line} ${terms.stat} with`;
    return withPlay(game, by, passed) || `${had(decided, game)}, more than ${terms.line}`;
  },
};
