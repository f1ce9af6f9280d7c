import { setTimeout as pause } from 'node:timers/promises';
import { gameIdOf } from '@pbp/domain';
import { type Delivery } from '@pbp/eventing';
import { RunningClock } from '@pbp/testing';
import { Client } from 'pg';
import * as z from 'zod';

const LOOKS_EVERY_MS = 50;

const Cards = z.array(z.object({ gameId: z.string(), revision: z.int() }));

/** When each revision of a game came into the log. */
type Arrivals = Map<number, number>;

/** Measures, game by game, how long what is in the log is not yet in the rows, this machine's standstills left out. */
export class RowLag {
  private readonly arrived = new Map<string, Arrivals>();
  private readonly longest = new Map<string, number>();
  private readonly stopped = new AbortController();
  private watching: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly database: Client,
    private readonly clock: RunningClock,
  ) {}

  static async begin(databaseUrl: string, follow: (signal: AbortSignal) => AsyncIterable<Delivery>): Promise<RowLag> {
    const database = new Client({ connectionString: databaseUrl });
    await database.connect();
    const lag = new RowLag(database, await RunningClock.start());
    lag.watching = Promise.all([lag.noteArrivals(follow(lag.stopped.signal)), lag.look()]);
    return lag;
  }

  /** Ends it, and answers the longest of each game's lags in milliseconds. */
  async end(): Promise<ReadonlyMap<string, number>> {
    this.stopped.abort();
    await this.watching;
    await this.database.end();
    await this.clock.stop();
    return this.longest;
  }

  private async noteArrivals(deliveries: AsyncIterable<Delivery>): Promise<void> {
    for await (const delivery of deliveries) {
      if (delivery.kind !== 'event') continue;
      const { stream, revision } = delivery.event;
      const gameId = gameIdOf(stream);
      if (gameId === null) continue;
      const arrivals: Arrivals = this.arrived.get(gameId) ?? new Map<number, number>();
      this.arrived.set(gameId, arrivals.set(revision, this.clock.ms));
    }
  }

  private async look(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      const asked = this.clock.ms;
      const { rows } = await this.database.query(`select game_id as "gameId", revision from read_models.game_cards`);
      for (const { gameId, revision } of Cards.parse(rows)) this.compare(gameId, revision, asked);
      await pause(LOOKS_EVERY_MS);
    }
  }

  /** What is in the rows was late by as much as it waited until the look that found it; the rest waits still. */
  private compare(gameId: string, inRows: number, at: number): void {
    const arrivals = this.arrived.get(gameId) ?? new Map<number, number>();
    for (const [revision, arrived] of arrivals) {
      this.longest.set(gameId, Math.max(this.longest.get(gameId) ?? 0, at - arrived));
      if (revision <= inRows) arrivals.delete(revision);
    }
  }
}
