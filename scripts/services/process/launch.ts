import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Launch } from '../service.js';
import { recordProcess } from './process-record.js';
import { type RunningProcess } from './running-process.js';

const TAIL_LINES = 25;

export const logIn = (folder: string): string => join(folder, 'log');

export const tailOfLog = (folder: string): string =>
  readFileSync(logIn(folder), 'utf8').trimEnd().split('\n').slice(-TAIL_LINES).join('\n');

/**
 * Starts a process that outlives this one, in a session of its own, with its output in the folder's log.
 * Throws where the program cannot be run.
 */
export const launchIn = async (folder: string, { program, args, env, ids }: Launch): Promise<RunningProcess> => {
  mkdirSync(folder, { recursive: true });
  const log = openSync(logIn(folder), 'a');
  const child = spawn(program, args, {
    cwd: folder,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', log, log],
    ...ids,
  });
  closeSync(log);
  await once(child, 'spawn');
  child.unref();
  const started = child.pid === undefined ? null : recordProcess(folder, child.pid);
  if (!started) throw new Error(`${program} ended at once:\n${tailOfLog(folder)}`);
  return started;
};
