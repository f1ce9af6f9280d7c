import { type LeagueId } from '@pbp/domain';
import { Failures } from '../loop/failures.js';
import { openDays } from '../loop/league-day.js';
import { type Turn } from '../loop/loop.js';
import { type Polling } from '../polling.js';
import { isDayOpen, nextScoreboardPoll } from './league-day-pace.js';

/** One league's day: asks for its scoreboard, notes it, and says when to ask again. */
export class PollLeagueDay {
  private readonly failures = new Failures();
  private isDecided = false;

  constructor(
    private readonly polling: Polling,
    readonly league: LeagueId,
    readonly day: string,
  ) {}

  async turn(): Promise<Turn> {
    const answer = await this.polling.feed.ask({ ask: 'scoreboard', league: this.league, day: this.day });
    if (answer.kind === 'held') return { realMs: answer.ms };
    if (answer.kind === 'failed') return { realMs: this.failures.another('feed') };
    if (!this.isWanted() || !this.polling.holds(this.league)) return 'done';
    const kept = await this.polling.books.noteScoreboard(this.league, this.day, answer);
    if (kept !== 'kept') return { realMs: this.failures.another(kept) };
    this.failures.none();
    return this.next(answer.fetchedAt);
  }

  /** Today's scoreboard always; a past day's until its games are decided; no day that, by the feed's clock, is yet to come. */
  isWanted(): boolean {
    const { today } = openDays(this.polling.clock.now());
    return this.day === today || (this.day < today && !this.isDecided);
  }

  private beat(at: string, intervalMs: number): void {
    const { pulse, config } = this.polling;
    pulse.beat({ league: this.league, day: this.day, at, intervalMs: intervalMs / config.POLL_SPEED });
  }

  private next(at: string): Turn {
    const games = this.polling.books.gamesOf(this.league, this.day);
    const now = this.polling.clock.now();
    const intervalMs = nextScoreboardPoll(games, now);
    this.isDecided = !isDayOpen(games);
    this.beat(at, intervalMs);
    return this.isWanted() ? { feedMs: intervalMs } : 'done';
  }
}
