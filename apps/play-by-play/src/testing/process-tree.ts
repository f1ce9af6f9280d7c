import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { isAlive } from '@pbp/platform';

interface Entry {
  readonly pid: number;
  readonly parent: number;
}

/** What the kernel says of a process behind its name, which is in brackets and may hold anything: state, parent and so on. */
const statusOf = (pid: number): readonly string[] => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

const entryOf = (pid: number): Entry[] => {
  try {
    return [{ pid, parent: Number(statusOf(pid)[1]) }];
  } catch {
    // It has ended in the meantime.
    return [];
  }
};

const fromKernel = (): readonly Entry[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => entryOf(Number(name)));

const fromPs = (): readonly Entry[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0]) => ({ pid, parent }));

const processes = (): readonly Entry[] => (process.platform === 'linux' ? fromKernel() : fromPs());

/** Every process that a process started, and those that these started, and so on. */
export const descendantsOf = (ancestor: number): readonly number[] => {
  const all = processes();
  const below = (pid: number): number[] =>
    all.filter(({ parent }) => parent === pid).flatMap((child) => [child.pid, ...below(child.pid)]);
  return below(ancestor);
};

/** The command line of a process, words parted by spaces; empty where it has ended. */
export const commandOf = (pid: number): string => {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
};

/** Those of the given processes that still run; one that has ended and is only not yet collected does not. */
export const aliveOf = (pids: readonly number[]): readonly number[] =>
  pids.filter((pid) => {
    try {
      return isAlive(pid) && (process.platform !== 'linux' || statusOf(pid)[0] !== 'Z');
    } catch {
      return false;
    }
  });

/** Processor time that a process has used so far, in milliseconds. Linux only, whose clock ticks a hundred times a second. */
export const processorTimeOf = (pid: number): number => {
  const fields = statusOf(pid);
  return (Number(fields[11]) + Number(fields[12])) * 10;
};

/** Memory that a process holds at present, in bytes; null where it has ended. Linux only. */
export const residentBytesOf = (pid: number): number | null => {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) * 1_024;
  } catch {
    return null;
  }
};

const socketsOf = (pid: number): readonly string[] =>
  readdirSync(`/proc/${pid}/fd`).flatMap((descriptor) => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${descriptor}`))?.[1] ?? [];
    } catch {
      return [];
    }
  });

const listening = '0A';

/** The local addresses, as the kernel writes them, on which the processes listen for TCP. Linux only. */
export const listeningAddresses = (pids: readonly number[]): readonly string[] => {
  const own = new Set(pids.flatMap(socketsOf));
  return ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap((table) => readFileSync(table, 'utf8').trim().split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state, , , , , , inode]) => state === listening && own.has(inode ?? ''))
    .map(([, local = '']) => local.split(':')[0] ?? '');
};

/** 127.0.0.1 and ::1, as the kernel writes them on machines of this byte order. */
export const loopback: readonly string[] = ['0100007F', '00000000000000000000000001000000'];
