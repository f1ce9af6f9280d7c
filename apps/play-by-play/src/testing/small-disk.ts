import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmdirSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { descendantsOf } from './process-tree.js';

/** A disk that can be filled up while processes use it. `command` starts a program on it, `inside` one beside that. */
export interface SmallDisk {
  readonly how: string;
  readonly dir: string;
  readonly command: readonly string[];
  inside(pid: number): readonly string[];
  fill(pid: number): void;
  free(pid: number): void;
  remove(): void;
}

const inNamespace = ['unshare', '--map-root-user', '--mount', '--'];

const mayMount = (): boolean =>
  spawnSync('unshare', [...inNamespace.slice(1), 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()]).status === 0;

const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'pbp-disk-'));

const untilFull = (ballast: string): void => {
  for (const size of [1_048_576, 4_096]) {
    const bytes = Buffer.alloc(size);
    try {
      for (;;) appendFileSync(ballast, bytes);
    } catch (error) {
      if (!String(error).includes('ENOSPC')) throw error;
    }
  }
};

/** A filesystem in memory, seen by the programs alone that are started on it: it is gone with the last of them. */
const mounted = (megabytes: number): SmallDisk => {
  const dir = emptyFolder();
  const mount = `mount -t tmpfs -o size=${megabytes}m tmpfs "$0" && exec "$@"`;
  const ballast = (pid: number) => `/proc/${pid}/root${join(dir, 'ballast')}`;
  return {
    how: 'a small filesystem filled up',
    dir,
    command: [...inNamespace, 'sh', '-c', mount, dir],
    inside: (pid) => ['nsenter', '--target', String(pid), '--user', '--mount', '--preserve-credentials', '--'],
    fill: (pid) => untilFull(ballast(pid)),
    free: (pid) => truncateSync(ballast(pid), 0),
    remove: () => rmdirSync(dir),
  };
};

/** Where nobody may mount: the same processes, whose writes the kernel refuses for their size (EFBIG), from one moment to another. */
const limited = (): SmallDisk => {
  const dir = emptyFolder();
  const limit = (pid: number, size: string) => {
    for (const one of [pid, ...descendantsOf(pid)]) execFileSync('prlimit', ['--pid', String(one), `--fsize=${size}:`]);
  };
  return {
    how: 'files that may not be written any more, as nothing can be mounted here',
    dir,
    command: [],
    inside: () => [],
    fill: (pid) => limit(pid, '0'),
    free: (pid) => limit(pid, 'unlimited'),
    remove: () => execFileSync('rm', ['-rf', dir]),
  };
};

export const smallDisk = (megabytes: number): SmallDisk => (mayMount() ? mounted(megabytes) : limited());
