import { type PlayTypes } from './play-meaning.js';

/**
 * ESPN's play types of college basketball, men's and women's, by id. Three formats are served: the old one (540, 558,
 * 572..), the one of 2026 (20558, 30558, 20424..) with texts like the NBA's, and re-fetched games of long ago, where
 * 601 is a foul as well as a turnover: only the text tells which.
 */
export const collegePlayTypes: PlayTypes = {
  '97': 'freeThrow',
  '402': 'gameEnd',
  '412': 'periodEnd',
  '437': 'shot',
  '449': 'deadBallRebound',
  '519': 'personalFoul',
  '521': 'collegeTechnical',
  '540': 'freeThrow',
  '558': 'shot',
  '572': 'shot',
  '574': 'shot',
  '578': 'timeout',
  '579': 'timeout',
  '580': 'timeout',
  '581': 'timeout',
  '584': 'substitution',
  '586': 'offensiveRebound',
  '587': 'defensiveRebound',
  '598': 'turnover',
  '601': 'foulOrTurnover',
  '607': 'steal',
  '615': 'jumpBall',
  '618': 'block',
  '20424': 'shot',
  '20437': 'shot',
  '20558': 'shot',
  '20572': 'shot',
  '20574': 'shot',
  '30558': 'shot',
};
