import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** One process, also when its number has been given to another since. */
export interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  /** Clock ticks since the machine started. */
  readonly startedAt: string;
}

const NOT_RUNNING = ['Z', 'X'];
/** Fields of /proc/<pid>/stat after the name, see proc_pid_stat(5). */
const STATE = 0;
const PARENT = 1;
const THREADS = 17;
const START_TIME = 19;

const attempt = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch {
    return null;
  }
};

/**
 * Null where no such process runs: a zombie has ended, although signals still reach it; but not while other threads of it
 * are ending, which hold its ports.
 */
export const runningProcess = (pid: number): RunningProcess | null => {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  const [state, parent, startedAt] = [fields[STATE], fields[PARENT], fields[START_TIME]];
  if (!state || !parent || !startedAt) return null;
  if (NOT_RUNNING.includes(state) && Number(fields[THREADS]) <= 1) return null;
  return { pid, parent: Number(parent), startedAt };
};

export const isRunning = ({ pid, startedAt }: Pick<RunningProcess, 'pid' | 'startedAt'>): boolean =>
  runningProcess(pid)?.startedAt === startedAt;

const allProcesses = (): RunningProcess[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0)
    .map(runningProcess)
    .filter((each) => each !== null);

/** The process and all that came from it. */
export const familyOf = (first: RunningProcess): RunningProcess[] => {
  const all = allProcesses();
  const family = [first];
  for (const member of family) family.push(...all.filter(({ parent }) => parent === member.pid));
  return family;
};

/** Those whose working directory it is, e.g. every process of a PostgreSQL cluster. */
export const processesIn = (folder: string): RunningProcess[] =>
  allProcesses().filter(({ pid }) => attempt(() => readlinkSync(`/proc/${pid}/cwd`)) === folder);
