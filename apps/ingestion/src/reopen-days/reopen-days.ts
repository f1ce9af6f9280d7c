import { type KnownGame, type LeagueId } from '@pbp/domain';
import { daysBefore, openDays } from '../loop/league-day.js';
import { type Turn } from '../loop/loop.js';
import { type Polling } from '../polling.js';

/**
 * How many days back games are looked for at start. ESPN names no term after which an unfinished game is given up, so a
 * running process gives none up; the bound is what a start may cost, about two short reads a game.
 */
const lookBack = 30;

/** Before the feed's first answer nobody knows its day; it may be a long time in coming. */
const untilHeardMs = 250;

/** Once after a league is taken: recalls the games that the log holds as unfinished, however many days ago they began. */
export class ReopenDays {
  constructor(
    private readonly polling: Polling,
    private readonly league: LeagueId,
    private readonly reopen: (day: string) => void,
  ) {}

  async turn(): Promise<Turn> {
    const { clock, books } = this.polling;
    if (!clock.isHeard) return { realMs: untilHeardMs };
    const days = daysBefore(openDays(clock.now()).yesterday, lookBack);
    const games: readonly KnownGame[] = await books.recallUnfinished(this.league, days);
    for (const { day } of games) this.reopen(day);
    return 'done';
  }
}
