import { type Arguments, readArguments, USAGE } from './arguments.js';
import { serveEventStore } from './serve.js';

const FAILED = 1;
const MISUSED = 2;

const leave = (code: number, line: string): never => {
  process.stderr.write(`event-store: ${line}\n`);
  return process.exit(code);
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const readOrLeave = (): Arguments => {
  try {
    return readArguments(process.argv.slice(2), process.env);
  } catch (error) {
    return leave(MISUSED, `${messageOf(error)}\n${USAGE}`);
  }
};

const options = readOrLeave();
const { healthPort } = options;
// Loaded where it is asked for: a laptop's event store starts sooner and stays smaller without.
const health = healthPort === null ? undefined : (await import('./health/store-health.js')).storeHealth();
const server = await serveEventStore(options, health?.observer).catch((error: unknown) =>
  leave(FAILED, messageOf(error)),
);
if (health && healthPort !== null) {
  await health
    .serve(server, options.dataDir, healthPort)
    .then((url) => process.stderr.write(`event-store: health at ${url}\n`))
    .catch((error: unknown) => leave(FAILED, messageOf(error)));
}

let closing: Promise<never> | undefined;
const close = (): void => {
  closing ??= server.close().then(() => process.exit(0));
};
process.on('SIGTERM', close);
process.on('SIGINT', close);
if (options.withParent) process.stdin.on('end', close).on('close', close).on('error', close).resume();

process.stdout.write(`ready ${server.url}\n`);
