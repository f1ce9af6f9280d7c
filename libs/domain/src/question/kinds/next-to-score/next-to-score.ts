import { type KnownGame } from '../../../game/game.js';
import { sideOfPlay } from '../../../game/plays/side-of-play.js';
import { type ScorePoint, scoreTimeline } from '../../../game/score/score-timeline.js';
import { type Asked, type Kind } from '../../kind.js';
import { momentNow } from '../../odds/moment-now.js';
import { firstThere } from '../../odds/possession-model.js';
import { scoringLevel } from '../../odds/scoring-level.js';
import { hasReached } from '../../reached.js';
import { decided, type Settlement, undecided, voided } from '../../settlement.js';
import { headStart, type OutcomeOf, type TermsOf } from '../../terms.js';
import { wholeGame } from '../../whole-game.js';
import { rules } from './rules.js';
import { words } from './words.js';

type NextToScore = TermsOf<'nextToScore'>;
type Points = Pick<ScorePoint, 'playId' | 'side'>;

/** Plays that were withdrawn keep their place, so that what was behind one still is. */
const behindPlay = (game: KnownGame, after: string | null): Points | undefined => {
  const place = game.plays.findIndex(({ play }) => play.id === after);
  if (after !== null && place < 0) return undefined;
  for (const { play, standing } of game.plays.slice(place + 1)) {
    const side = standing === 'recorded' && play.points > 0 ? sideOfPlay(game, play) : null;
    if (side) return { playId: play.id, side };
  }
  return undefined;
};

const nextPoints = (game: KnownGame, terms: NextToScore): Points | undefined =>
  'after' in terms
    ? behindPlay(game, terms.after)
    : scoreTimeline(game).find(
        ({ period, secondsLeft }) => period > terms.period || (period === terms.period && secondsLeft < terms.from),
      );

const settle = ({ terms, day }: Asked<'nextToScore'>, game: KnownGame): Settlement<OutcomeOf['nextToScore']> => {
  const next = nextPoints(game, terms);
  if (next) return decided(next.side, next.playId);
  const whole = wholeGame(game, day);
  if (whole.is === 'off') return voided(whole.reason);
  return whole.is === 'over' ? voided('nobodyScored') : undecided;
};

/** Who will have the ball at a moment to come nobody knows. */
const chances: Kind<'nextToScore'>['chances'] = (terms, game) => {
  if (scoringLevel(game.league) === null) return null;
  const lacks = { home: 1, away: 1 };
  const ball = 'after' in terms ? momentNow(game).ball : null;
  const home = firstThere({ lacks, ball, homeFavouredBy: -(game.line?.spread ?? 0) });
  return { home, away: 1 - home };
};

const locks: Kind<'nextToScore'>['locks'] = (terms, game) => {
  if ('after' in terms) return nextPoints(game, terms) ? 'scored' : null;
  return hasReached(game, terms.period, terms.from + headStart) ? 'soonBegins' : null;
};

/** Who scores next behind a moment. */
export const nextToScore: Kind<'nextToScore'> = {
  rules,
  outcomes: ['home', 'away'],
  chances,
  locks,
  settle,
  words,
};
