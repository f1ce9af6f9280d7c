import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isRunning, type RunningProcess, runningProcess } from './running-process.js';

const Recorded = z.object({ pid: z.number(), parent: z.number(), startedAt: z.string() });

const fileIn = (folder: string): string => join(folder, 'process.json');

export const recordProcess = (folder: string, pid: number): RunningProcess | null => {
  const started = runningProcess(pid);
  if (started) writeFileSync(fileIn(folder), `${JSON.stringify(started)}\n`);
  return started;
};

/** The process that was started for this folder, while it runs. */
export const recordedProcess = (folder: string): RunningProcess | null => {
  const file = fileIn(folder);
  if (!existsSync(file)) return null;
  const recorded = Recorded.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return recorded.success && isRunning(recorded.data) ? recorded.data : null;
};

export const forgetProcess = (folder: string): void => rmSync(fileIn(folder), { force: true });
