import { type Play } from '../game/play.js';

const clutchSeconds = 300;
const clutchMargin = 5;

/**
 * Clutch as stats.nba.com has it: the last five minutes of the last period of regulation or any of an overtime, with
 * the teams within five points when the play began.
 */
export const isClutch = ({ period, secondsLeft }: Play, regulationPeriods: number, marginBefore: number): boolean =>
  period >= regulationPeriods && secondsLeft <= clutchSeconds && Math.abs(marginBefore) <= clutchMargin;
