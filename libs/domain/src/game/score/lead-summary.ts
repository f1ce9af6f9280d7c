import { secondsPlayedSoFar } from '../clock/game-clock.js';
import { type Score, type Side } from '../facts.js';
import { type KnownGame } from '../game.js';
import { memoByPlays } from '../memo-by-plays.js';
import { scoreTimeline } from './score-timeline.js';

/** Who led, by how much, how long and how often that changed. */
export interface LeadSummary {
  /** How often the leader was another one than the last that led (ties in between are skipped). */
  readonly leadChanges: number;
  /** How often the score was level again after somebody had led. */
  readonly ties: number;
  /** Each side's biggest lead, 0 if it never led. */
  readonly biggestLead: Score;
  /** Seconds of game clock. */
  readonly secondsLed: Readonly<Record<Side | 'tied', number>>;
}

type Leader = Side | 'tied';

const leaderAt = (margin: number): Leader => {
  if (margin === 0) return 'tied';
  return margin > 0 ? 'home' : 'away';
};

interface Count {
  leadChanges: number;
  ties: number;
  lastLeader: Side | null;
  readonly biggestLead: { home: number; away: number };
}

const countMargin = (count: Count, margin: number): void => {
  const leader = leaderAt(margin);
  if (leader === 'tied') {
    count.ties += 1;
    return;
  }
  if (count.lastLeader && count.lastLeader !== leader) count.leadChanges += 1;
  count.lastLeader = leader;
  count.biggestLead[leader] = Math.max(count.biggestLead[leader], Math.abs(margin));
};

type Parts = Pick<KnownGame, Side | 'plays' | 'league' | 'regulationPeriods'>;

const secondsLed = (game: Parts): LeadSummary['secondsLed'] => {
  const led = { home: 0, away: 0, tied: 0 };
  let since = 0;
  let leader: Leader = 'tied';
  for (const point of scoreTimeline(game)) {
    led[leader] += Math.max(0, point.secondsPlayed - since);
    since = Math.max(since, point.secondsPlayed);
    leader = leaderAt(point.home - point.away);
  }
  led[leader] += Math.max(0, secondsPlayedSoFar(game) - since);
  return led;
};

/**
 * Lead changes as Basketball-Reference and the NBA count them: the leader's sign flips between scoring plays; a tie is
 * the margin coming back to zero.
 */
export const leadSummary = memoByPlays(['home', 'away', 'league', 'regulationPeriods'], (game): LeadSummary => {
  const count: Count = { leadChanges: 0, ties: 0, lastLeader: null, biggestLead: { home: 0, away: 0 } };
  for (const { home, away } of scoreTimeline(game)) countMargin(count, home - away);
  const { leadChanges, ties, biggestLead } = count;
  return { leadChanges, ties, biggestLead, secondsLed: secondsLed(game) };
});
