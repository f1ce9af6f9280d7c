import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { readNote, writeNote } from './data-dir-lock-note.js';
import { isAlive } from './is-alive.js';

/** Who holds a data folder: for messages only, the lock is the kernel's. */
const Holder = z.object({ pid: z.int().positive(), command: z.string(), url: z.string().optional() });
export type Holder = Readonly<z.infer<typeof Holder>>;

const noteIn = (dir: string): string => join(dir, 'holder.json');

const longestCommand = 200;

/** Notes this process as the holder, and where it is found if that is known yet. Throws the system's error. */
export const noteSelf = (dir: string, url?: string): void => {
  const command = process.argv.slice(1).join(' ').slice(0, longestCommand);
  writeNote(noteIn(dir), { pid: process.pid, command, url } satisfies Holder);
};

export const removeNote = (dir: string): void => rmSync(noteIn(dir), { force: true });

/** The process that is noted, if it is alive. */
export const livingHolder = (dir: string): Holder | null => {
  const holder = readNote(noteIn(dir), Holder);
  return holder && isAlive(holder.pid) ? holder : null;
};

const patienceMs = 500;
const aMoment = (): unknown => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);

/** Who took the folder this moment is about to note it. */
export const awaitedHolder = (dir: string): Holder | null => {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const holder = livingHolder(dir);
    if (holder || performance.now() > deadline) return holder;
    aMoment();
  }
};

/** The holder in words of one line. */
export const nameOf = ({ pid, command, url }: Holder): string =>
  `process ${pid} (${url ? `${command} at ${url}` : command})`.replaceAll(/\s+/g, ' ');
