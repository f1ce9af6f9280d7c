import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KeptPostgres, keepEmbeddedPostgres } from '@pbp/embedded-postgres';
import { eventually, type EventStoreProcess, startEventStoreProcess } from '@pbp/testing';
import { type Program, run } from './built.js';

export type Victim = 'replay' | 'projector' | 'event-store' | 'postgres';

/** Stores, a projector and a replay of recorded polls, each a process of its own that may be killed. */
export class Machine {
  private projector: Program;
  private replay: Program | null = null;

  private constructor(
    private readonly dir: string,
    private eventStore: EventStoreProcess,
    private readonly postgres: KeptPostgres,
  ) {
    this.projector = this.startProjector();
  }

  static async start(): Promise<Machine> {
    const dir = mkdtempSync(join(tmpdir(), 'pbp-machine-'));
    const eventStore = await startEventStoreProcess(join(dir, 'events'), { port: 0 });
    return new Machine(dir, eventStore, await keepEmbeddedPostgres({ dataDir: join(dir, 'postgres') }));
  }

  get eventStoreUrl(): string {
    return this.eventStore.url;
  }

  /** Replays until it comes to its end and nobody is to be killed any more; whoever is killed is started again. */
  async replayAll(recordings: string, disturbing: Promise<void>): Promise<void> {
    let calm = false;
    const disturbed = disturbing.finally(() => (calm = true));
    for (;;) {
      const wasCalm = calm;
      this.replay = run('play-by-play/src/pbp.js', ['replay', recordings], this.environment());
      const { code } = await this.replay.ended;
      if (code === 0 && wasCalm) break;
    }
    await disturbed;
  }

  async kill(victim: Victim): Promise<void> {
    switch (victim) {
      case 'replay':
        await this.replay?.kill();
        return;
      case 'projector':
        await this.projector.kill();
        this.projector = this.startProjector();
        return;
      case 'event-store':
        return this.killEventStore();
      case 'postgres':
        return this.killPostgres();
      default:
        return victim satisfies never;
    }
  }

  /** Runs a `pbp` command with --json and answers what it printed. Throws with its errors if it failed. */
  async pbp(command: string, ...args: readonly string[]): Promise<unknown> {
    const { code, output, errors } = await run(
      'play-by-play/src/pbp.js',
      [command, ...args, '--json'],
      this.environment(),
    ).ended;
    if (code !== 0) throw new Error(`pbp ${command} ended with ${code}: ${errors}${output}`);
    return JSON.parse(output);
  }

  async stop(): Promise<void> {
    await this.projector.kill('SIGTERM');
    await this.postgres.stop();
    await this.eventStore.stop();
    rmSync(this.dir, { recursive: true, force: true });
  }

  private environment(): Readonly<Record<string, string>> {
    const { eventStore, postgres, dir } = this;
    return { EVENTSTORE_URL: eventStore.url, DATABASE_URL: postgres.url, DATA_DIR: dir, LOG_LEVEL: 'silent' };
  }

  private startProjector(): Program {
    return run('projector/src/main.js', [], this.environment());
  }

  private async killEventStore(): Promise<void> {
    const { port } = new URL(this.eventStore.url);
    await this.eventStore.kill();
    this.eventStore = await startEventStoreProcess(join(this.dir, 'events'), { port: Number(port) });
  }

  private async killPostgres(): Promise<void> {
    // Between two lives there is nobody to kill.
    const killed = await eventually(() => {
      const pid = this.postgres.pid();
      process.kill(pid, 'SIGKILL');
      return pid;
    });
    await eventually(() => expect(this.postgres.pid()).not.toBe(killed), { within: 20_000 });
  }
}
