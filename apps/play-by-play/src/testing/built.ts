import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { noServices, projectRoot, sharedSecret } from '@pbp/testing';

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly errors: string;
}

/** A built program of the project as a process of its own. */
export interface Program {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  kill(signal?: NodeJS.Signals): Promise<Ended>;
}

const collected = (child: ChildProcess, stream: 'stdout' | 'stderr'): (() => string) => {
  let text = '';
  child[stream]?.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  return () => text;
};

/** Starts a command in the project's folder. */
export const runCommand = (words: readonly string[], env: Readonly<Record<string, string>>): Program => {
  const [command = process.execPath, ...rest] = words;
  const child = spawn(command, rest, {
    cwd: projectRoot(),
    env: { ...process.env, ...noServices, NODE_OPTIONS: '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const [output, errors] = [collected(child, 'stdout'), collected(child, 'stderr')];
  const ended = once(child, 'close').then(() => ({
    code: child.exitCode,
    signal: child.signalCode,
    output: output(),
    errors: errors(),
  }));
  const kill = (signal: NodeJS.Signals = 'SIGKILL') => {
    child.kill(signal);
    return ended;
  };
  return { child, ended, kill };
};

/** The API as a process of its own does not start without it; a laptop makes one for itself. */
const secretOf = (entry: string): Readonly<Record<string, string>> => (entry.startsWith('api/') ? sharedSecret : {});

/** Starts `dist/apps/<app>/src/<file>.js` with arguments and environment, through another command if one is given. */
export const run = (
  entry: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  through: readonly string[] = [],
): Program =>
  runCommand([...through, process.execPath, join(projectRoot(), 'dist', 'apps', entry), ...args], {
    ...secretOf(entry),
    ...env,
  });

/** Runs a `pbp` command with --json and answers what it printed. Throws with its errors if it failed. */
export const pbp = async (
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  through: readonly string[] = [],
): Promise<unknown> => {
  const { code, output, errors } = await run('play-by-play/src/pbp.js', [...args, '--json'], env, through).ended;
  if (code !== 0) throw new Error(`pbp ${args.join(' ')} ended with ${code}: ${errors}${output}`);
  return JSON.parse(output);
};
