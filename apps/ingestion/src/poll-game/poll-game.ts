import { passing } from '@pbp/crash-points';
import { type KnownGame, type LeagueId } from '@pbp/domain';
import { gameAnswered } from '../ask-feed/feed-metrics.js';
import { Failures } from '../loop/failures.js';
import { type Turn } from '../loop/loop.js';
import { type Polling } from '../polling.js';
import { type EndWatch, type NextPoll, nextSummaryPoll, pace } from './game-pace.js';

/** One game: asks for its summary when it is due, notes it, and says when to ask again. */
export class PollGame {
  private readonly failures = new Failures();
  private end: EndWatch | null = null;
  private isDue = false;
  private isStopped = false;

  constructor(
    private readonly polling: Polling,
    readonly league: LeagueId,
    readonly gameId: string,
  ) {}

  /** When this game would be asked for next if nothing were planned yet. One that goes on starts its looks anew. */
  nextPoll(game: KnownGame): NextPoll {
    if (game.phase.is !== 'ended') this.end = null;
    return nextSummaryPoll(game, this.end, this.polling.clock.now());
  }

  async turn(): Promise<Turn> {
    const turn = await this.askIfDue();
    if (turn === 'done') this.leave();
    return turn;
  }

  /** This process asks for it no more, whatever an answer on its way may say. */
  stop(): void {
    this.isStopped = true;
    this.leave();
  }

  /** How long ago it was asked for is of no interest. */
  private leave(): void {
    gameAnswered.remove({ game: this.gameId });
  }

  /** The first turn only looks at the clock: a game of tonight need not be asked for in the morning. */
  private async askIfDue(): Promise<Turn> {
    const game = this.polling.books.game(this.gameId);
    if (!this.isDue) return this.next(game);
    const answer = await this.polling.feed.ask({ ask: 'summary', league: this.league, gameId: this.gameId });
    if (answer.kind === 'held') return { realMs: answer.ms };
    if (answer.kind === 'failed') return { realMs: this.failures.another('feed') };
    if (!this.isStopped) gameAnswered.set({ game: this.gameId }, Date.parse(answer.fetchedAt) / 1_000);
    if (!this.polling.holds(this.league)) return 'done';
    const kept = await this.polling.books.noteSummary(this.league, this.gameId, answer);
    if (kept !== 'kept') return { realMs: this.failures.another(kept) };
    passing('ingestion: poll kept, pulse not told');
    this.failures.none();
    return this.next(this.polling.books.game(this.gameId), answer.fetchedAt);
  }

  private next(game: KnownGame | null, answeredAt?: string): Turn {
    if (!game) return 'done';
    if (answeredAt) this.watchEnd(game);
    const next = this.nextPoll(game);
    if (next === 'never') return 'done';
    this.isDue = true;
    if (next.in > pace.stalled) this.leave();
    if (answeredAt) this.beat(game, answeredAt, next.in);
    return { feedMs: next.in };
  }

  private beat({ id: gameId, league, day }: KnownGame, at: string, intervalMs: number): void {
    const { pulse, config } = this.polling;
    pulse.beat({ gameId, league, day, at, intervalMs: intervalMs / config.POLL_SPEED });
  }

  private watchEnd({ phase }: KnownGame): void {
    if (phase.is !== 'ended') return;
    this.end = this.end ? { ...this.end, looks: this.end.looks + 1 } : { endedAt: this.polling.clock.now(), looks: 0 };
  }
}
