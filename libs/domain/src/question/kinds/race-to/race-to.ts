import { type KnownGame } from '../../../game/game.js';
import { playScore } from '../../../game/score/play-score.js';
import { scoreTimeline } from '../../../game/score/score-timeline.js';
import { type Asked, type Kind } from '../../kind.js';
import { momentNow } from '../../odds/moment-now.js';
import { firstThere } from '../../odds/possession-model.js';
import { scoringLevel } from '../../odds/scoring-level.js';
import { decided, type Settlement, undecided, voided } from '../../settlement.js';
import { type OutcomeOf } from '../../terms.js';
import { wholeGame } from '../../whole-game.js';
import { rules } from './rules.js';
import { words } from './words.js';

/** Points of one basket at most; a free throw for the foul on it is a play of its own. */
const mostAtOnce = 3;

const settle = ({ terms, day }: Asked<'raceTo'>, game: KnownGame): Settlement<OutcomeOf['raceTo']> => {
  const whole = wholeGame(game, day);
  if (whole.is === 'off' && whole.reason !== 'gameAbandoned') return voided(whole.reason);
  const there = scoreTimeline(game).find((point) => point[point.side] >= terms.points);
  if (there) return decided(there.side, there.playId);
  return whole.is === 'toCome' ? undecided : voided('nobodyGotThere');
};

const chances: Kind<'raceTo'>['chances'] = ({ points }, game) => {
  if (scoringLevel(game.league) === null) return null;
  const score = playScore(game);
  const lacks = { home: points - score.home, away: points - score.away };
  const home = firstThere({ lacks, ball: momentNow(game).ball, homeFavouredBy: -(game.line?.spread ?? 0) });
  return { home, away: 1 - home };
};

/** Who is first with so many points. */
export const raceTo: Kind<'raceTo'> = {
  rules,
  outcomes: ['home', 'away'],
  chances,
  locks: ({ points }, game) => {
    const { home, away } = playScore(game);
    return Math.max(home, away) + mostAtOnce >= points ? 'nearlyThere' : null;
  },
  settle,
  words,
};
