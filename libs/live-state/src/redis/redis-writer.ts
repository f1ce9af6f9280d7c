import { gameStream, initialState } from '@pbp/domain';
import { type WireEvent } from '@pbp/contracts';
import { passing } from '@pbp/crash-points';
import { backOff, type EventStore } from '@pbp/eventing';
import { type GameRevision, type LiveStateWriter, type WriterOptions, type WriterSign } from '../live-state.js';
import { foldPassingOver, wireEventOf } from '../wire-event.js';
import { type Applied, type Kept, type RedisGames } from './redis-games.js';

const PATIENCE = { initialMs: 100, maxMs: 2_000 };
const AT_ONCE = 8;
/** Nobody waits for so many games at once: a season is being projected, and a note is enough for those who follow. */
const MANY_GAMES = 100;
/** After so many events the snapshot is renewed: always some time before the first event behind it is let go. */
const EVENTS_A_SNAPSHOT = 100;
const TRIES = 5;

type Write = (game: GameRevision) => Promise<Extract<WriterSign, { kind: 'wrote' }>['outcome']>;

/**
 * Brings the games in Redis up to the rows. What is to be done is only how far each game has to be; the events are read
 * from the log behind the revision that Redis has. So it does not matter what was lost where: a crash between commit and
 * publishing, a Redis that was away or came back empty, another writer.
 */
export class RedisWriter implements LiveStateWriter {
  private readonly waiting = new Map<string, number>();
  private readonly stopped = new AbortController();
  private isUncompared = true;
  private isWorking = false;
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly games: RedisGames,
    private readonly store: EventStore,
    private readonly options: WriterOptions,
  ) {}

  moved(games: readonly GameRevision[]): void {
    for (const { gameId, revision } of games) {
      this.waiting.set(gameId, Math.max(revision, this.waiting.get(gameId) ?? -1));
    }
    this.begin();
  }

  /** Redis may have lost anything: it is compared with the rows. */
  compare(): void {
    this.isUncompared = true;
    this.begin();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.working;
  }

  private begin(): void {
    if (!this.isWorking && !this.stopped.signal.aborted) this.working = this.work();
  }

  private async work(): Promise<void> {
    this.isWorking = true;
    for (let failures = 0; !this.stopped.signal.aborted && (this.isUncompared || this.waiting.size > 0);) {
      try {
        await this.compareOnce();
        await this.bringSome();
        failures = 0;
      } catch (error) {
        this.observe({ kind: 'failed', error });
        await backOff(failures++, PATIENCE, this.stopped.signal);
      }
      this.observe({ kind: 'waiting', games: this.waiting.size });
    }
    this.isWorking = false;
  }

  private async compareOnce(): Promise<void> {
    if (!this.isUncompared) return;
    this.isUncompared = false;
    try {
      await this.games.claim(await this.logId());
      passing('live state: log claimed, rows not compared');
      const told = new Map((await this.games.newest()).map(({ gameId, revision }) => [gameId, revision]));
      const rows = await this.options.revisions();
      this.moved(rows.filter(({ gameId, revision }) => revision > (told.get(gameId) ?? -1)));
    } catch (error) {
      this.isUncompared = true;
      throw error;
    }
  }

  /** The first event of a log is noted at a time that no other log has for its first. */
  private async logId(): Promise<string> {
    for await (const { id, metadata } of this.store.readAll({ limit: 1 })) return `${id} ${metadata.at}`;
    return 'empty';
  }

  /** Throws the first failure once all of them have come to an end. */
  private async bringSome(): Promise<void> {
    const write: Write = this.waiting.size > MANY_GAMES ? (game) => this.note(game) : (game) => this.bring(game);
    const some = [...this.waiting].slice(0, AT_ONCE);
    const brought = await Promise.allSettled(
      some.map(([gameId, revision]) => this.bringOne({ gameId, revision }, write)),
    );
    const failed = brought.find((each) => each.status === 'rejected');
    if (failed) throw failed.reason;
  }

  private async bringOne(game: GameRevision, write: Write): Promise<void> {
    const { gameId, revision } = game;
    passing('live state: game moved, nothing written');
    try {
      const outcome = await write(game);
      passing('live state: written and published, not ticked off');
      this.observe({ kind: 'wrote', outcome });
      if (this.waiting.get(gameId) === revision) this.waiting.delete(gameId);
    } catch (error) {
      this.toTheEnd(gameId);
      throw error;
    }
  }

  /** One that cannot be brought keeps no others from their turn. */
  private toTheEnd(gameId: string): void {
    const revision = this.waiting.get(gameId);
    if (revision === undefined) return;
    this.waiting.delete(gameId);
    this.waiting.set(gameId, revision);
  }

  private async note(game: GameRevision): Promise<'noted'> {
    await this.games.note(game);
    return 'noted';
  }

  private async bring({ gameId, revision }: GameRevision): Promise<'applied' | 'old' | 'replaced'> {
    for (let tries = 0; tries < TRIES; tries++) {
      const kept = await this.games.kept(gameId);
      if (kept && kept.revision >= revision) return 'old';
      const { outcome } =
        kept && isShortWay(kept, revision)
          ? await this.apply(gameId, kept, revision)
          : await this.replace(gameId, kept);
      if (outcome === 'applied' || outcome === 'old' || outcome === 'replaced') return outcome;
      if (outcome === 'gap') this.observe({ kind: 'gap', gameId });
    }
    throw new Error(`other writers are always first with game ${gameId}`);
  }

  private async apply(gameId: string, kept: Kept, revision: number): Promise<Applied> {
    const events = await this.read(gameId, kept.revision + 1, revision - kept.revision);
    const [first, ...more] = events;
    return first ? this.games.apply(gameId, [first, ...more]) : { outcome: 'old', before: kept.revision };
  }

  private async replace(gameId: string, kept: Kept | null): Promise<Applied> {
    const events = await this.read(gameId, 0);
    const game = events.reduce((state, { event }) => foldPassingOver(state, event), initialState());
    const expected = kept?.revision ?? -1;
    if (!game.known) return { outcome: 'old', before: expected };
    return this.games.replace(game, events.length - 1, events, expected);
  }

  private async read(gameId: string, from: number, limit?: number): Promise<WireEvent[]> {
    const events: WireEvent[] = [];
    for await (const event of this.store.read(gameStream(gameId), { from, limit })) events.push(wireEventOf(event));
    return events;
  }

  private observe(sign: WriterSign): void {
    this.options.observe?.(sign);
  }
}

const isShortWay = ({ revision, snapshotRevision }: Kept, target: number): boolean =>
  target - snapshotRevision < EVENTS_A_SNAPSHOT && revision >= snapshotRevision;
