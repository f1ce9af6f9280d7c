import { type Command, InvalidArgumentError } from 'commander';
import { readPort, serveEventStore } from '../../../event-store/src/index.js';

interface Options {
  readonly port: number;
  readonly socket?: string;
  readonly dataDir: string;
}

const parsePort = (text: string): number => {
  try {
    return readPort(text);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
};

/** `pbp event-store`: the embedded event store by itself, for any client of EventStoreDB, until it is told to stop. */
export const registerEventStore = (program: Command): void => {
  program
    .command('event-store')
    .description('serve the embedded event store on a port of this machine, or on a unix socket')
    .option('--port <number>', 'port on 127.0.0.1, 0 for any', parsePort, 2113)
    .option('--socket <path>', 'unix socket instead of a port')
    .requiredOption('--data-dir <directory>', 'where the log is kept')
    .action(({ port, socket, dataDir }: Options) => serve(program, { port, socket, dataDir }));
};

const serve = async (program: Command, { port, socket, dataDir }: Options): Promise<void> => {
  const listen = socket === undefined ? ({ kind: 'tcp', port } as const) : ({ kind: 'unix', path: socket } as const);
  const server = await serveEventStore({ dataDir, listen }).catch((error: Error) => program.error(error.message));
  process.stdout.write(`ready ${server.url}\n`);
  const close = () => void server.close().then(() => process.exit(0));
  process.once('SIGTERM', close).once('SIGINT', close);
};
