import { type BasketballLeagueId } from '@pbp/domain';
import { college } from './college/wordsmith.js';
import { professional } from './professional/wordsmith.js';
import { type Wordsmith } from './wording.js';

export const wordsmiths: Readonly<Record<BasketballLeagueId, Wordsmith>> = {
  nba: professional(true),
  wnba: professional(false),
  'mens-college-basketball': college(false),
  'womens-college-basketball': college(true),
};

export const isCollege = (league: BasketballLeagueId): boolean => league.includes('college');
