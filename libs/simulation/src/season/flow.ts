import { leagues, secondsPlayed } from '@pbp/domain';
import { type PlayedGame } from '../engine/play-game.js';

/** One change of the score: seconds played before it and the home margin after it. */
interface Step {
  readonly at: number;
  readonly margin: number;
}

const stepsOf = (game: PlayedGame): Step[] => {
  const league = leagues[game.fixture.league];
  const steps: Step[] = [];
  let margin = 0;
  for (const { points, side, period, secondsLeft } of game.plays) {
    if (points === 0) continue;
    margin += side === 'home' ? points : -points;
    steps.push({ at: secondsPlayed(league, period, secondsLeft), margin });
  }
  return steps;
};

/** Home margin by seconds played. */
export const marginAfter = (game: PlayedGame, ...seconds: readonly number[]): number[] => {
  const steps = stepsOf(game);
  return seconds.map((at) => steps.findLast((step) => step.at <= at)?.margin ?? 0);
};

export interface LeadStory {
  readonly leadChanges: number;
  readonly largestLead: number;
  /** By how much the winner once trailed at most. */
  readonly winnerTrailedBy: number;
}

/** Lead changes (zeros skipped), the largest lead of either side, and the winner's deepest hole. */
export const leadStory = (game: PlayedGame): LeadStory => {
  let [leader, leadChanges, high, low] = [0, 0, 0, 0];
  for (const { margin } of stepsOf(game)) {
    const sign = Math.sign(margin);
    if (sign !== 0 && leader !== 0 && sign !== leader) leadChanges += 1;
    if (sign !== 0) leader = sign;
    high = Math.max(high, margin);
    low = Math.min(low, margin);
  }
  const homeWon = game.score.home > game.score.away;
  return { leadChanges, largestLead: Math.max(high, -low), winnerTrailedBy: homeWon ? -low : high };
};
