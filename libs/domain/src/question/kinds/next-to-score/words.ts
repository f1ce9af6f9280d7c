import { type KnownGame } from '../../../game/game.js';
import { type Words } from '../../kind.js';
import { type TermsOf } from '../../terms.js';
import { clockText } from '../../why/clock-text.js';
import { periodText, withPlay } from '../../why/moment-text.js';
import { teamName } from '../../why/team-names.js';

const scoredWhen = (terms: TermsOf<'nextToScore'>, game: KnownGame): string =>
  'after' in terms ? 'scored next' : `scored first after ${clockText(terms.from)} of ${periodText(game, terms.period)}`;

export const words: Words<'nextToScore'> = {
  answer: (_, side, game) => teamName(game, side),
  verdict: ({ terms, outcome, by }, game) =>
    `${teamName(game, outcome)} ${scoredWhen(terms, game)}${withPlay(game, by, ', by')}`,
};
