import { type KnownGame } from '../../../game/game.js';
import { type Play } from '../../../game/play.js';
import { sideOfPlay } from '../../../game/plays/side-of-play.js';
import { type Asked, type Kind } from '../../kind.js';
import { momentNow } from '../../odds/moment-now.js';
import { firstThere } from '../../odds/possession-model.js';
import { scoringLevel } from '../../odds/scoring-level.js';
import { decided, type Settlement, undecided, voided } from '../../settlement.js';
import { type OutcomeOf } from '../../terms.js';
import { wholeGame } from '../../whole-game.js';
import { rules } from './rules.js';
import { words } from './words.js';

/** Plays that were withdrawn keep their place, so that what was behind one still is. */
const nextPoints = (game: KnownGame, after: string | null): Play | undefined => {
  const place = game.plays.findIndex(({ play }) => play.id === after);
  if (after !== null && place < 0) return undefined;
  return game.plays
    .slice(place + 1)
    .find(({ play, standing }) => standing === 'recorded' && play.points > 0 && sideOfPlay(game, play))?.play;
};

const settle = ({ terms, day }: Asked<'nextToScore'>, game: KnownGame): Settlement<OutcomeOf['nextToScore']> => {
  const next = nextPoints(game, terms.after);
  const side = next && sideOfPlay(game, next);
  if (next && side) return decided(side, next.id);
  const whole = wholeGame(game, day);
  if (whole.is === 'off') return voided(whole.reason);
  return whole.is === 'over' ? voided('nobodyScored') : undecided;
};

const chances: Kind<'nextToScore'>['chances'] = (_, game) => {
  if (scoringLevel(game.league) === null) return null;
  const lacks = { home: 1, away: 1 };
  const home = firstThere({ lacks, ball: momentNow(game).ball, homeFavouredBy: -(game.line?.spread ?? 0) });
  return { home, away: 1 - home };
};

/** Who scores next. */
export const nextToScore: Kind<'nextToScore'> = {
  rules,
  outcomes: ['home', 'away'],
  chances,
  locks: ({ after }, game) => (nextPoints(game, after) ? 'scored' : null),
  settle,
  words,
};
