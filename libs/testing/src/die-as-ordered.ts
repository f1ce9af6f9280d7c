import { subscribe } from 'node:diagnostics_channel';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crashPointsChannel } from '@pbp/crash-points';

/*
 * Loaded before a process that is to die (`node --import`): it listens to the crash points, and where the folder
 * CRASH_ORDERS has an order for the one that is passed, the process is gone before the next statement. A file named by
 * the point is an order and holds how many passings it waits for; `.passed` and `.died` beside it are what came to pass.
 */
const folder = process.env['CRASH_ORDERS'];

const passed = new Set<string>();

const note = (file: string): void => {
  if (passed.has(file)) return;
  passed.add(file);
  writeFileSync(`${file}.passed`, '');
};

const obey = (order: string): void => {
  if (!existsSync(order)) return;
  const passings = Number(readFileSync(order, 'utf8'));
  if (passings > 1) return writeFileSync(order, String(passings - 1));
  writeFileSync(`${order}.died`, String(process.pid));
  rmSync(order);
  process.kill(process.pid, 'SIGKILL');
};

if (folder)
  subscribe(crashPointsChannel, (point) => {
    const file = join(folder, String(point));
    note(file);
    obey(file);
  });
