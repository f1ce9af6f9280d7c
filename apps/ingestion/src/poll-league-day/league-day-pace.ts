import { type KnownGame } from '@pbp/domain';
import { isStalled, lead } from '../poll-game/game-pace.js';

const second = 1000;

/** Milliseconds between polls of a league day's scoreboard. */
export const scoreboardPace = { busy: 15 * second, quiet: 300 * second } as const;

const isDone = ({ phase }: KnownGame): boolean =>
  phase.is === 'ended' || phase.is === 'postponed' || phase.is === 'canceled';

const isNear = (game: KnownGame, now: number): boolean => {
  if (isStalled(game, now)) return false;
  const start = Date.parse(game.startsAt);
  return game.phase.is === 'inProgress' || (game.phase.is === 'scheduled' && now >= start - lead);
};

/** 15 s while a game of the day is near or on, 5 min otherwise, also while one waits to be played on. */
export const nextScoreboardPoll = (games: readonly KnownGame[], now: number): number =>
  games.some((game) => isNear(game, now)) ? scoreboardPace.busy : scoreboardPace.quiet;

/** A past day stays open while one of its games is not decided. */
export const isDayOpen = (games: readonly KnownGame[]): boolean => games.some((game) => !isDone(game));
