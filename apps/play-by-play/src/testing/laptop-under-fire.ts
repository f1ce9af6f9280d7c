import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@pbp/testing';
import { runningServices } from '../run/services.js';
import { socketPath } from '../run/socket-path.js';
import { pbp } from './built.js';
import { type KeptSimulator } from './kept-simulator.js';
import { LaptopProcess } from './laptop-process.js';
import { commandOf, descendantsOf } from './process-tree.js';

/** The laptop is ingestion, projector and api; with it go the stores that it started. */
export type Victim = 'laptop' | 'event-store' | 'postgres' | 'simulator';
export const victims: readonly Victim[] = ['laptop', 'event-store', 'postgres', 'simulator'];

const isEventStore = (command: string) => command.includes(join('apps', 'event-store', 'src', 'main.js'));
const isPostgres = (command: string) => /^\S*\/postgres -D/.test(command);

/** The whole system as `make live` starts it, on a feed of ours, each of its processes to be killed at will. */
export class LaptopUnderFire {
  private readonly dataDir = mkdtempSync(join(tmpdir(), 'pbp-fire-'));

  private laptop: LaptopProcess | null = null;

  constructor(
    private readonly port: number,
    private readonly feedUrl: string,
    private readonly simulator: KeptSimulator,
  ) {}

  /** The same after every start. */
  get eventStoreUrl(): string {
    return `unix:${socketPath(this.dataDir)}`;
  }

  databaseUrl(): Promise<string> {
    return eventually(async () => {
      const services = await runningServices(this.dataDir);
      if (!services) throw new Error('nothing runs on the data folder');
      return services.database;
    });
  }

  async launch(): Promise<void> {
    const env = { ESPN_BASE_URL: this.feedUrl, POLL_SPEED: '200', LOG_LEVEL: 'fatal' };
    this.laptop = LaptopProcess.start({ port: this.port, dataDir: this.dataDir, env });
    await this.laptop.answers();
  }

  async kill(victim: Victim): Promise<void> {
    switch (victim) {
      case 'laptop':
        await this.laptop?.end('SIGKILL');
        return this.launch();
      case 'event-store':
        return this.killChild(isEventStore);
      case 'postgres':
        return this.killChild(isPostgres);
      case 'simulator':
        return this.simulator.kill();
      default:
        return victim satisfies never;
    }
  }

  pbp(...args: readonly string[]): Promise<unknown> {
    return pbp(args, { DATA_DIR: this.dataDir, LOG_LEVEL: 'silent' });
  }

  async stop(): Promise<void> {
    await this.laptop?.end('SIGTERM');
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** Between two lives there is nobody to kill; a kill is over when the next life has begun. */
  private async killChild(isTheOne: (command: string) => boolean): Promise<void> {
    const find = (other?: number): number => {
      const found = descendantsOf(this.laptop?.pid ?? 0).find((pid) => pid !== other && isTheOne(commandOf(pid)));
      if (found === undefined) throw new Error('it does not run');
      return found;
    };
    const killed = await eventually(() => find(), { within: 20_000 });
    process.kill(killed, 'SIGKILL');
    await eventually(() => find(killed), { within: 20_000 });
  }
}
