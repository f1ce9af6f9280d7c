import { once } from 'node:events';
import { mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually.js';

/** Below the ports that systems give to outgoing connections (Linux 32768 on, others higher): one of those may be taken before it is used. */
const [lowest, count] = [20_000, 12_000];
const tries = 100;
/** Longer than any test: what it was given may be without a listener for a while, as when its process is killed. */
const keptMs = 3_600_000;

const notes = join(tmpdir(), `pbp-ports-${process.getuid?.() ?? ''}`);

/** Takes a port for whoever asks, among all processes of this user. False where somebody has it. */
const take = (port: number): boolean => {
  const note = join(notes, String(port));
  mkdirSync(notes, { recursive: true });
  try {
    writeFileSync(note, '', { flag: 'wx' });
    return true;
  } catch {
    const now = Date.now();
    if (now - statSync(note).mtimeMs < keptMs) return false;
    utimesSync(note, now / 1_000, now / 1_000);
    return true;
  }
};

/**
 * Whether nobody listens on a port of the loopback. Asks by a call: a listener of one's own would live on in each
 * child that another thread starts in that moment, until the child has its own program.
 */
export const isFree = async (port: number): Promise<boolean> => {
  const caller = connect(port, '127.0.0.1');
  const answers = await once(caller, 'connect').then(
    () => true,
    () => false,
  );
  caller.destroy();
  return !answers;
};

/** Waits until a port that this process has closed can be had again: children of other threads hold it for a moment. */
export const letGo = (port: number): Promise<void> =>
  eventually(async () => {
    if (!(await isFree(port))) throw new Error(`port ${port} is still held`);
  });

/** A port of the loopback that nobody listens on, and that is given to nobody else within an hour. */
export const freePort = async (): Promise<number> => {
  for (let left = tries; left > 0; left--) {
    const port = lowest + Math.floor(Math.random() * count);
    if (take(port) && (await isFree(port))) return port;
  }
  throw new Error(`of ${tries} ports of the loopback none was free`);
};
