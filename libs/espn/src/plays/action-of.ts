import { type Action, type LeagueId } from '@pbp/domain';
import {
  collegeTechnical,
  credited,
  deadBall,
  foul,
  foulOrTurnover,
  freeThrow,
  type ReadPlay,
  rebound,
  shot,
  substitution,
  turnover,
} from './actions.js';
import { type PlayMeaning } from './play-meaning.js';
import { meaningOf } from './play-types.js';

const actions: Readonly<Record<PlayMeaning, (play: ReadPlay) => Action>> = {
  shot: (play) => shot(play, false),
  heave: (play) => shot(play, true),
  freeThrow: (play) => freeThrow(play, false),
  technicalFreeThrow: (play) => freeThrow(play, true),
  offensiveRebound: (play) => rebound(play, 'offensive'),
  defensiveRebound: (play) => rebound(play, 'defensive'),
  deadBallRebound: deadBall,
  turnover,
  foulOrTurnover,
  steal: (play) => credited(play, 'steal'),
  block: (play) => credited(play, 'block'),
  personalFoul: (play) => foul(play, 'personal'),
  technicalFoul: (play) => foul(play, 'technical'),
  collegeTechnical,
  substitution,
  jumpBall: ({ players }) => ({ kind: 'jumpBall', players }),
  timeout: () => ({ kind: 'timeout' }),
  periodEnd: () => ({ kind: 'periodEnd' }),
  gameEnd: () => ({ kind: 'gameEnd' }),
  review: () => ({ kind: 'review' }),
  violation: () => ({ kind: 'violation' }),
  other: () => ({ kind: 'other' }),
};

const isFreeThrow = (play: ReadPlay): boolean =>
  /free throw/i.test(play.text) || play.pointsAttempted === 1 || (play.scoring && play.scoreValue === 1);

/** A shot's type may be anything, its play says that it is one; so does one of a type that nobody knows. */
const byFlags = (play: ReadPlay): Action => {
  if (!play.shooting && !play.scoring) return { kind: 'other' };
  return isFreeThrow(play) ? freeThrow(play, /technical/i.test(play.text)) : shot(play, false);
};

/** What a play was, by its league's table of types; an unknown type is "other" unless the play says that it is a shot. */
export const actionOf = (league: LeagueId, play: ReadPlay): Action => {
  const meaning = meaningOf(league, play.type);
  return meaning === undefined ? byFlags(play) : actions[meaning](play);
};
