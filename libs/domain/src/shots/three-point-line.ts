import { type LeagueId } from '../league/league.js';

/** Feet from the middle of the basket: on the arc, and to the side where the line runs straight. */
export interface ThreePointLine {
  readonly arc: number;
  readonly corner: number;
}

const nba: ThreePointLine = { arc: 23.75, corner: 22 };
/** 22 ft 1.75 in, as FIBA has it. */
const arc = 22.15;
const college: ThreePointLine = { arc, corner: 21.65 };

const lines: Readonly<Partial<Record<LeagueId, ThreePointLine>>> = {
  nba,
  wnba: { arc, corner: 22 },
  'mens-college-basketball': college,
  'womens-college-basketball': college,
};

/**
 * Where a three begins; null in a league that plays no basketball. Sources: NBA rule 1 (23 ft 9 in, 22 ft in the corners);
 * WNBA rule 1 (22 ft 1.75 in, 22 ft); NCAA rule 1 (22 ft 1.75 in, 21 ft 7.875 in; men since 2019-20, women since 2021-22).
 */
export const threePointLineOf = (league: LeagueId): ThreePointLine | null => lines[league] ?? null;
