import type { GameCard } from '@pbp/contracts';
import { clockSeconds, isLeagueId, leagues, periodSeconds, secondsPlayed, gameClockText } from '@pbp/domain';
import { clockTime, localDay } from '../../../shared/format/ages';
import { weekday } from '../../../shared/format/days';

/** What stands above the two teams. */
export interface CardStatus {
  readonly kind: 'upcoming' | 'live' | 'pause' | 'over' | 'off';
  readonly text: string;
}

const hasPlays = (league: string): boolean => isLeagueId(league) && leagues[league].plays === 'full';

const liveStatus = (card: GameCard): CardStatus => {
  if (/half/i.test(card.detail) && !/\d:\d\d/.test(card.detail)) return { kind: 'live', text: 'Half-time' };
  if (/delay|suspend/i.test(card.detail)) return { kind: 'pause', text: card.detail };
  if (!isLeagueId(card.league) || !hasPlays(card.league) || card.period === 0 || /^end/i.test(card.detail))
    return { kind: 'live', text: card.detail || 'Live' };
  return { kind: 'live', text: gameClockText(card.league, card) };
};

/** "19:10", with the weekday where the reader's day is not the league's. */
const startText = ({ startsAt, day }: GameCard): string => {
  const here = localDay(startsAt);
  return here === day ? clockTime(startsAt) : `${weekday(here)} ${clockTime(startsAt)}`;
};

export const cardStatus = (card: GameCard): CardStatus => {
  switch (card.phase) {
    case 'scheduled':
      return { kind: 'upcoming', text: startText(card) };
    case 'inProgress':
      return liveStatus(card);
    case 'ended':
      return { kind: 'over', text: (card.detail || 'Final').replace('/', ', ') };
    case 'postponed':
      return { kind: 'off', text: 'Postponed' };
    case 'canceled':
      return { kind: 'off', text: 'Cancelled' };
  }
};

/** Seconds of game clock played; null where no clock is known. */
export const playedSeconds = (card: GameCard): number | null => {
  const left = clockSeconds(card.clock);
  if (!isLeagueId(card.league) || card.period === 0 || left === null) return null;
  return secondsPlayed(leagues[card.league], card.period, left);
};

/** Length of the game so far planned: regulation, and every overtime begun. */
export const gameSeconds = (card: GameCard): number => {
  if (!isLeagueId(card.league)) return 0;
  const league = leagues[card.league];
  const periods = Math.max(league.regulation.periods, card.period);
  return secondsPlayed(league, periods, 0);
};

const clutchPoints = 5;
const clutchSeconds = 300;

const isClutch = (card: GameCard): boolean => {
  const left = clockSeconds(card.clock);
  if (!isLeagueId(card.league) || !card.score || left === null) return false;
  const league = leagues[card.league];
  const late =
    card.period >= league.regulation.periods && left <= Math.min(clutchSeconds, periodSeconds(league, card.period));
  return late && Math.abs(card.score.home - card.score.away) <= clutchPoints;
};

/** Points scored without answer at the end of the lead's history: positive for home. */
export const runningRun = (lead: GameCard['lead']): number => {
  let run = 0;
  for (let i = lead.length - 1; i >= 0; i--) {
    const change = (lead[i]?.[1] ?? 0) - (lead[i - 1]?.[1] ?? 0);
    if (run !== 0 && change !== 0 && Math.sign(change) !== Math.sign(run)) break;
    run += change;
  }
  return run;
};

const runPoints = 8;

/** At most two words that say why to open this game, each by a rule that can be read. */
export const cardBadges = (card: GameCard): readonly { readonly text: string; readonly rule: string }[] => {
  if (card.phase !== 'inProgress') return [];
  const run = Math.abs(runningRun(card.lead));
  return [
    ...(isClutch(card) ? [{ text: 'Clutch', rule: 'Within 5 points, at most 5 minutes left' }] : []),
    ...(run >= runPoints ? [{ text: `Run ${run}–0`, rule: `${run} points without answer` }] : []),
  ];
};
