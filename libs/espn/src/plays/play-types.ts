import { type LeagueId } from '@pbp/domain';
import { collegePlayTypes } from './college-play-types.js';
import { nbaPlayTypes } from './nba-play-types.js';
import { type PlayMeaning, type PlayTypes } from './play-meaning.js';

const tables: Readonly<Partial<Record<LeagueId, PlayTypes>>> = {
  nba: nbaPlayTypes,
  wnba: nbaPlayTypes,
  'mens-college-basketball': collegePlayTypes,
  'womens-college-basketball': collegePlayTypes,
};

/** The words in which ESPN names types that no table has yet, most telling first. */
const words: readonly (readonly [RegExp, PlayMeaning])[] = [
  [/^no (turnover|foul|violation|timeout)\b|ejection/, 'other'],
  [/free ?throw.*technical/, 'technicalFreeThrow'],
  [/free ?throw/, 'freeThrow'],
  [/turnover|traveling/, 'turnover'],
  [/technical|3-?seconds/, 'technicalFoul'],
  [/review|challenge|replay/, 'review'],
  [/foul|charge/, 'personalFoul'],
  [/dead ?ball rebound/, 'deadBallRebound'],
  [/offensive rebound/, 'offensiveRebound'],
  [/defensive rebound/, 'defensiveRebound'],
  [/time ?out/, 'timeout'],
  [/jump ?ball/, 'jumpBall'],
  [/substitution/, 'substitution'],
  [/^end (of )?(period|quarter|half)/, 'periodEnd'],
  [/^end (of )?game/, 'gameEnd'],
  [/goaltending|violation|kicked|lane|delay/, 'violation'],
  [/^steal/, 'steal'],
  [/^block/, 'block'],
];

const byWords = (text: string): PlayMeaning | undefined => {
  const plain = text.replace(/\s+/g, ' ').trim().toLowerCase();
  return words.find(([pattern]) => pattern.test(plain))?.[1];
};

/** What a play's type stands for: by its id, else by its words, else unknown. */
export const meaningOf = (
  league: LeagueId,
  type: { readonly id: string; readonly text: string },
): PlayMeaning | undefined => tables[league]?.[type.id] ?? byWords(type.text);
