import { type GameDelta, LiveNews } from '@pbp/contracts';
import { backOff } from '@pbp/eventing';
import { type LiveListener } from '../live-state.js';
import { type RedisGames } from './redis-games.js';

const PATIENCE = { initialMs: 100, maxMs: 2_000 };
/** What waits for a listener that is slow or fails; beyond that, looking into the log is less work. */
const MOST_WAITING = 1_000;

/**
 * - `news`: as published.
 * - `heads`: how far all games are, for what was published while nobody listened.
 * - `missed`: the log has to be looked into.
 */
type Work = { readonly kind: 'news'; readonly news: GameDelta } | { readonly kind: 'heads' | 'missed' };

const understood = (text: string): GameDelta | null => {
  try {
    return LiveNews.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

/** Hands a listener what is published, one after the other, and sees to it that nothing stays untold. */
export class RedisFollower {
  private waiting: Work[] = [];
  private working: Promise<void> = Promise.resolve();
  private isWorking = false;
  private readonly stopped = new AbortController();

  constructor(
    private readonly games: RedisGames,
    private readonly listener: LiveListener,
  ) {}

  hear(text: string): void {
    const news = understood(text);
    this.add(news ? { kind: 'news', news } : { kind: 'missed' });
  }

  /** Nothing need have been missed, but if something was, it is found. */
  compare(): void {
    this.add({ kind: 'heads' });
  }

  lookIntoTheLog(): void {
    this.add({ kind: 'missed' });
  }

  /** Resolves when all that waits at present is handed over. */
  done(): Promise<void> {
    return this.working;
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.working;
  }

  private add(work: Work): void {
    if (this.stopped.signal.aborted || (work.kind !== 'news' && this.waits(work.kind))) return;
    if (this.waiting.length >= MOST_WAITING) this.waiting = [{ kind: 'heads' }, { kind: 'missed' }];
    else this.waiting.push(work);
    if (!this.isWorking) this.working = this.work();
  }

  /** Asked for twice, done once: but what is being done now may have begun too early. */
  private waits(kind: Work['kind']): boolean {
    return this.waiting.slice(this.isWorking ? 1 : 0).some((work) => work.kind === kind);
  }

  private async work(): Promise<void> {
    this.isWorking = true;
    for (let failures = 0; !this.stopped.signal.aborted;) {
      const [next] = this.waiting;
      if (!next) break;
      try {
        await this.handOver(next);
        if (this.waiting[0] === next) this.waiting.shift();
        failures = 0;
      } catch {
        await backOff(failures++, PATIENCE, this.stopped.signal);
      }
    }
    this.isWorking = false;
  }

  private async handOver(work: Work): Promise<void> {
    switch (work.kind) {
      case 'news':
        return this.listener.onNews(work.news);
      case 'heads':
        return this.tellHeads();
      case 'missed':
        return this.listener.onMissed();
      default:
        return work satisfies never;
    }
  }

  /** Where Redis is away its return asks again. */
  private async tellHeads(): Promise<void> {
    const heads = await this.games.newest().catch(() => []);
    for (const news of heads) await this.listener.onNews(news);
  }
}
