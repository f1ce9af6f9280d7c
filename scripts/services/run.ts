import { spawn } from 'node:child_process';
import { once } from 'node:events';

const KEPT = 4000;
const MINUTE_MS = 60_000;

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly ids?: { readonly uid?: number; readonly gid?: number };
  /** Minutes until it is ended: a registry that never answers must not hold anybody for ever. */
  readonly within?: number;
}

/** Runs a program to its end and answers what it printed. Rejects with the end of its output where it fails or is late. */
export const run = async (
  program: string,
  args: readonly string[],
  { env, ids, within = 5 }: RunOptions = {},
): Promise<string> => {
  const late = AbortSignal.timeout(within * MINUTE_MS);
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...ids,
  });
  late.addEventListener('abort', () => child.kill());
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors = (errors + text).slice(-KEPT)));
  await once(child, 'close');
  if (child.exitCode === 0) return output;
  const how = late.aborted ? `did not end within ${within} minutes` : 'failed';
  throw new Error(`${program} ${args.join(' ')} ${how}:\n${(output + errors).slice(-KEPT)}`);
};
