import { type Type } from '@nestjs/common';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { CoreModule } from '../core.module.js';
import { endWithOneLine } from '../end-with-one-line.js';
import { HealthModule } from '../health/health.module.js';
import { Readiness } from '../health/readiness.js';
import { checkPort, listen, urlOf } from '../listen.js';
import { blaming, ConfigError, loadConfig } from '../load-config.js';
import { createLogger, nestLogger } from '../logger.js';
import { stopOnSignal } from '../stop-on-signal.js';
import { CONFIG, LOGGER, READINESS } from '../tokens.js';

type UrlVariable = 'EVENTSTORE_URL' | 'DATABASE_URL' | 'REDIS_URL';
type PortVariable = 'PORT' | 'PROJECTOR_PORT' | 'INGESTION_PORT' | 'STREAM_PROCESSOR_PORT' | 'QUESTION_DESK_PORT';

/** Ten seconds are what an operator waits before a kill. */
const STOPS_WITHIN_MS = 9_000;

interface Closable {
  close(): Promise<unknown>;
}

/** One app as a process of its own: what its modules share, and the HTTP server that says how it is. */
export class OwnProcess {
  readonly config = loadConfig(process.env);
  readonly logger = createLogger(this.config.LOG_LEVEL);
  private readonly closables: Closable[] = [];
  private readonly instances = new Map<symbol, unknown>([
    [CONFIG, this.config],
    [LOGGER, this.logger],
    [READINESS, new Readiness()],
  ]);

  constructor(private readonly name: string) {}

  share(token: symbol, instance: unknown): void {
    this.instances.set(token, instance);
  }

  /** Shares what is closed with the process, in the reverse order. */
  keep<Service extends Closable>(token: symbol, service: Service): Service {
    this.closables.unshift(service);
    this.share(token, service);
    return service;
  }

  /** Connects to an outside service and keeps it. Throws ConfigError without its URL. */
  async connect<Service extends Closable>(
    token: symbol,
    variable: UrlVariable,
    to: (url: string) => Service | Promise<Service>,
  ): Promise<Service> {
    const url = this.config[variable];
    if (!url) throw new ConfigError(`${variable} is unset: ${this.name} as a process of its own needs that service`);
    return this.keep(token, await blaming(variable, () => to(url)));
  }

  /**
   * Runs the module until a signal, with its health and metrics (and whatever else it serves) on that port. `prepare`
   * sees the application before it listens. Throws PortError if the port is taken.
   */
  async serve(
    module: Type,
    port: PortVariable,
    prepare: (app: NestExpressApplication) => void | Promise<void> = bare,
  ): Promise<void> {
    const { HOST } = this.config;
    await checkPort(HOST, this.config[port], port);
    // Commands that serve nothing come by here as well: they need not load it.
    const { NestFactory } = await import('@nestjs/core');
    const app = await NestFactory.create<NestExpressApplication>(
      { module: class Root {}, imports: [CoreModule.forRoot(this.instances), HealthModule, module] },
      { logger: nestLogger(this.logger) },
    );
    await prepare(app);
    stopOnSignal(() => this.stop(app), {
      withinMs: STOPS_WITHIN_MS,
      onFailure: (error) => this.logger.error({ error }, 'did not stop in good order'),
    });
    const listening = await listen(app, HOST, this.config[port], port);
    process.stdout.write(`ready ${urlOf(HOST, listening)}\n`);
  }

  private async stop(app: Closable): Promise<void> {
    for (const each of [app, ...this.closables]) await each.close();
  }
}

const bare = (app: NestExpressApplication): void => {
  app.disable('x-powered-by');
};

/** Starts an app as a process of its own; ends with one line where it cannot. */
export const runOwnProcess = async (name: string, start: (own: OwnProcess) => Promise<void>): Promise<void> => {
  try {
    await start(new OwnProcess(name));
  } catch (error) {
    endWithOneLine(error);
  }
};
