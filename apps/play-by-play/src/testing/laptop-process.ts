import { eventually } from '@pbp/testing';
import { type Ended, type Program, run } from './built.js';

export interface LaptopOptions {
  readonly port: number;
  readonly dataDir: string;
  readonly simulated?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** A command that runs it. */
  readonly through?: readonly string[];
}

/** The whole system as `make demo` and `make live` start it, in a process of its own. */
export class LaptopProcess {
  private constructor(
    readonly url: string,
    private readonly program: Program,
  ) {}

  static start({ port, dataDir, simulated = false, env = {}, through = [] }: LaptopOptions): LaptopProcess {
    const environment = { PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'error', ...env };
    const program = run('play-by-play/src/main.js', simulated ? ['--simulated'] : [], environment, through);
    return new LaptopProcess(`http://127.0.0.1:${port}`, program);
  }

  get pid(): number {
    return this.program.child.pid ?? 0;
  }

  get ended(): Promise<Ended> {
    return this.program.ended;
  }

  /** Until it answers; throws its own words if it ended instead. */
  async answers(): Promise<this> {
    const asked = eventually(() => fetch(`${this.url}/health/live`), { within: 120_000, every: 100 });
    const ended = this.ended.then(({ code, signal, errors }) => {
      throw new Error(`the server ended with ${signal ?? code}: ${errors}`);
    });
    await Promise.race([asked, ended]);
    return this;
  }

  /** The answer to a GET, whatever its status. */
  async get(path: string): Promise<unknown> {
    const response = await fetch(`${this.url}${path}`);
    return response.json();
  }

  end(signal: NodeJS.Signals): Promise<Ended> {
    return this.program.kill(signal);
  }
}
