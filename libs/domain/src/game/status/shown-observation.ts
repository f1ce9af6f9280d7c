import { leagues } from '../../league/leagues.js';
import { type FeedStatus, type Observation } from '../facts.js';
import { type KnownGame } from '../game.js';
import { clockSeconds } from './clock.js';

type Stage = 'before' | 'underway' | 'over';

const stages: Readonly<Record<FeedStatus, Stage>> = {
  scheduled: 'before',
  postponed: 'before',
  canceled: 'before',
  live: 'underway',
  periodBreak: 'underway',
  halfTime: 'underway',
  delayed: 'underway',
  suspended: 'underway',
  final: 'over',
  forfeit: 'over',
};

const order: Readonly<Record<Stage, number>> = { before: 0, underway: 1, over: 2 };

/** Whether the feed says that the game has not begun, is underway, or is over. */
export const stageOf = (observation: Observation): Stage => stages[observation.status];

const clockLead = (one: Observation, other: Observation, direction: 'down' | 'up' | 'none'): number => {
  const seconds = clockSeconds(one.clock);
  const otherSeconds = clockSeconds(other.clock);
  if (seconds === null || otherSeconds === null || direction === 'none') return 0;
  return direction === 'down' ? otherSeconds - seconds : seconds - otherSeconds;
};

/** An end counts while the game is held to have ended: once it was taken back, who still tells it is behind. */
const standingOf = ({ phase }: KnownGame, observation: Observation): number => {
  const stage = stageOf(observation);
  return stage === 'over' && phase.is !== 'ended' ? -1 : order[stage];
};

/** Positive where `one` tells of a later moment of the game than `other`. */
const lead = (game: KnownGame, one: Observation, other: Observation): number => {
  const standing = standingOf(game, one) - standingOf(game, other);
  if (standing !== 0 || stageOf(one) === 'over') return standing;
  return one.period - other.period || clockLead(one, other, leagues[game.league].clock);
};

/**
 * Which of the feed's snapshots to show: the one whose game clock is further on (they lag one another by seconds), that
 * of an end that stands before any other, and the newest where the clock does not tell.
 */
export const shownObservation = (game: KnownGame): Observation | undefined => {
  const { scoreboard, summary } = game.observed;
  if (!scoreboard || !summary) return scoreboard ?? summary;
  const ahead = lead(game, scoreboard, summary);
  if (ahead === 0) return game.newest === 'scoreboard' ? scoreboard : summary;
  return ahead > 0 ? scoreboard : summary;
};
