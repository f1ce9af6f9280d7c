import { eventually, freePort } from '@pbp/testing';
import { type Program, run } from '../apps/play-by-play/src/testing/built.js';

/** One of the project's apps in a process of its own. */
export interface Serving {
  readonly url: string;
  stop(): Promise<void>;
}

const startsWithinMs = 60_000;

const isReady = async (url: string): Promise<void> => {
  const { status } = await fetch(`${url}/health/ready`);
  if (status !== 200) throw new Error(`${url} is not ready: ${status}`);
};

const endedEarly = async (entry: string, program: Program): Promise<never> => {
  const { code, errors } = await program.ended;
  throw new Error(`${entry} ended with ${code}: ${errors}`);
};

/** Starts `dist/apps/<entry>` on a free port and waits until it is ready. Throws with its own words if it ends before. */
export const startServing = async (entry: string, env: Readonly<Record<string, string>>): Promise<Serving> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const program = run(entry, [], { LOG_LEVEL: 'silent', ...env, HOST: '127.0.0.1', PORT: String(port) });
  const stop = async (): Promise<void> => void (await program.kill('SIGTERM'));
  const ready = eventually(() => isReady(url), { within: startsWithinMs, every: 100 });
  await Promise.race([ready, endedEarly(entry, program)]).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url, stop };
};
