import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface ServerProcess {
  readonly url: string;
  /** From the start of the process to its line "ready …". */
  readonly startMs: number;
  residentMegabytes(): number;
  /** Processor time used so far, in milliseconds; Linux only. */
  processorMs(): number;
  stop(): Promise<void>;
}

const script = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const EVENT_STORE = script('../../apps/event-store/src/main.js');
export const NULL_SERVER = script('./null-server.js');
export const GRPC_JS_SERVER = script('./grpc-js-server.js');

/** Starts a server that prints `ready URL`. */
export const startServer = async (main: string, ...args: readonly string[]): Promise<ServerProcess> => {
  const begin = performance.now();
  const child = spawn(process.execPath, [main, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return {
    url: line.replace('ready ', ''),
    startMs: performance.now() - begin,
    residentMegabytes: () => residentMegabytes(child),
    processorMs: () => processorMs(child),
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};

const residentMegabytes = ({ pid }: ChildProcess): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString()) / 1024;

/** User and system time are the 14th and 15th field of /proc/PID/stat, in ticks of 10 ms. */
const processorMs = ({ pid }: ChildProcess): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
};
