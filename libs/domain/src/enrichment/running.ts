import { type Score, type Side } from '../game/facts.js';
import { type Play } from '../game/play.js';
import { type GameMoment } from '../win-probability/brownian.js';
import { type Ball, follow, holder, noBall, type Possession } from './ball.js';
import { carry, type Momentum, noMomentum } from './momentum.js';

/** Where a game stands after a play: all that the next play is read against. */
export interface Running {
  readonly score: Score;
  /** Who led last; ties in between do not count. */
  readonly lastLeader: Side | null;
  readonly run: { readonly side: Side; readonly points: number } | null;
  readonly momentum: Momentum;
  readonly ball: Ball;
  /** The possession that the newest play was part of. */
  readonly possession: Possession | null;
}

export const tipOff: Running = {
  score: { home: 0, away: 0 },
  lastLeader: null,
  run: null,
  momentum: noMomentum,
  ball: noBall,
  possession: null,
};

export const marginOf = ({ score }: Running): number => score.home - score.away;

export const leaderOf = (margin: number): Side | null => {
  if (margin === 0) return null;
  return margin > 0 ? 'home' : 'away';
};

const runAfter = (run: Running['run'], side: Side, points: number): Running['run'] =>
  run?.side === side ? { side, points: run.points + points } : { side, points };

const withPoints = (running: Running, side: Side, points: number): Running => {
  const score = { ...running.score, [side]: running.score[side] + points };
  return {
    ...running,
    score,
    lastLeader: leaderOf(score.home - score.away) ?? running.lastLeader,
    run: runAfter(running.run, side, points),
  };
};

const net = (side: Side | null, points: number): number => (side === 'away' ? -points : points);

/** The game after one more play. */
export const runningAfter = (running: Running, side: Side | null, play: Play): Running => {
  const { possession, ball } = follow(running.ball, side, play);
  const points = side && play.points > 0 ? play.points : 0;
  const momentum = carry(running.momentum, possession?.number ?? 0, net(side, points));
  const scored = side && points > 0 ? withPoints(running, side, points) : running;
  return { ...scored, possession, ball, momentum };
};

/** What the model is asked after a play. */
export const momentAfter = (running: Running, secondsLeft: number): GameMoment => ({
  margin: marginOf(running),
  secondsLeft,
  ball: holder(running.ball),
});
