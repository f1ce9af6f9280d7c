import { addDays, gameEventOf, type LeagueId } from '@pbp/domain';
import { type Envelope, type EventStore } from '@pbp/eventing';
import { polledDay } from './polled-day.js';

const dayIn = (stored: Envelope): readonly string[] => {
  const event = gameEventOf(stored);
  return event.type === 'GameScheduled' || event.type === 'GameRescheduled' ? [event.data.day] : [];
};

/** A game of around midnight may be listed on the day beside its own, too. */
const beside = (day: string): readonly string[] =>
  Number.isNaN(Date.parse(day)) ? [] : [addDays(day, -1), addDays(day, 1)];

/**
 * Every day whose scoreboard may have spoken of a game, as its events tell: a game that moves takes its history along.
 * `asked` is the day that it is asked for on, if it is; of the days beside these only those that named the game.
 */
export const daysOfGame = async (
  store: EventStore,
  gameId: string,
  league: LeagueId,
  events: readonly Envelope[],
  asked: string | null,
): Promise<readonly string[]> => {
  const own = new Set([...events.flatMap(dayIn), ...(asked === null ? [] : [asked])]);
  const others = [...new Set([...own].flatMap(beside))].filter((day) => !own.has(day));
  const polled = await Promise.all(others.map((day) => polledDay(store, league, day)));
  return [...own, ...others.filter((_, index) => polled[index]?.games.includes(gameId))];
};
