import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, layCluster } from '@pbp/testing';
import { publishedServices } from '../run/services.js';
import { socketPath } from '../run/socket-path.js';
import { pbp } from './built.js';
import { deskStands } from './desk-stands.js';
import { LaptopProcess } from './laptop-process.js';
import { commandOf, descendantsOf } from './process-tree.js';
import { type Killable, type ServedUnderFire } from './under-fire.js';

/** The laptop is ingestion, projector and api; with it go the stores that it started. */
const victims = ['laptop', 'event-store', 'postgres', 'simulator'] as const;
type Victim = (typeof victims)[number];

const isEventStore = (command: string) => command.includes(join('apps', 'event-store', 'src', 'main.js'));
const isPostgres = (command: string) => /^\S*\/postgres -D/.test(command);

/** The whole system as `make live` starts it, on a feed of ours, each of its processes to be killed at will. */
export class LaptopUnderFire implements ServedUnderFire {
  readonly victims: readonly Victim[];
  private readonly dataDir = mkdtempSync(join(tmpdir(), 'pbp-fire-'));

  private laptop: LaptopProcess | null = null;

  constructor(
    private readonly port: number,
    private readonly feedUrl: string,
    private readonly simulator?: Killable,
  ) {
    this.victims = victims.filter((name) => name !== 'simulator' || simulator);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get eventStoreUrl(): string {
    return `unix:${socketPath(this.dataDir)}`;
  }

  databaseUrl(): Promise<string> {
    return eventually(() => {
      const services = publishedServices(this.dataDir);
      if (!services) throw new Error('nothing has run on the data folder');
      return services.database;
    });
  }

  async launch(): Promise<void> {
    await layCluster(join(this.dataDir, 'postgres'));
    const env = { ESPN_BASE_URL: this.feedUrl, POLL_SPEED: '200', LOG_LEVEL: 'fatal' };
    this.laptop = LaptopProcess.start({ port: this.port, dataDir: this.dataDir, env });
    await this.laptop.answers();
  }

  async kill(name: string): Promise<void> {
    const victim = this.victims.find((one) => one === name);
    switch (victim) {
      case 'laptop':
        await this.killServer();
        return this.startServer();
      case 'event-store':
        return this.killChild(isEventStore);
      case 'postgres':
        return this.killChild(isPostgres);
      case 'simulator':
        return this.simulator?.kill();
      case undefined:
        throw new Error(`there is no ${name}`);
      default:
        return victim satisfies never;
    }
  }

  async killServer(): Promise<void> {
    await this.laptop?.end('SIGKILL');
  }

  startServer(): Promise<void> {
    return this.launch();
  }

  deskStands(): Promise<void> {
    return deskStands(this.url);
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
    const killed = await eventually(() => find());
    process.kill(killed, 'SIGKILL');
    await eventually(() => find(killed));
  }
}
