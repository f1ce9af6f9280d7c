import { eventually } from '@pbp/testing';
import { folderOf } from './places.js';
import { forgetProcess, recordedProcess } from './process/process-record.js';
import { familyOf, isRunning, type RunningProcess } from './process/running-process.js';
import { type Service } from './service.js';

/** A Java process writes its archive of classes at its first end. */
const STOPPED_WITHIN_MS = 30_000;
const KILLED_WITHIN_MS = 60_000;

export type Ended = 'stopped' | 'killed' | 'was down';

const signal = ({ pid }: RunningProcess, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended already.
  }
};

const gone = (family: readonly RunningProcess[], within: number): Promise<void> =>
  eventually(
    () => {
      const left = family.find(isRunning);
      if (left) throw new Error(`process ${left.pid} has not ended`);
    },
    { within },
  );

const killFamily = async (family: readonly RunningProcess[]): Promise<void> => {
  for (const member of family) if (isRunning(member)) signal(member, 'SIGKILL');
  await gone(family, KILLED_WITHIN_MS);
};

/** SIGKILL, as a machine that loses its power, to the service and all its processes; they are gone when it resolves. */
export const killService = async ({ name }: Service): Promise<Ended> => {
  const running = recordedProcess(folderOf(name));
  if (!running) return 'was down';
  await killFamily(familyOf(running));
  forgetProcess(folderOf(name));
  return 'killed';
};

/** Asks it to end, and kills what is left after a while. */
export const stopService = async ({ name, stopSignal }: Service): Promise<Ended> => {
  const running = recordedProcess(folderOf(name));
  if (!running) return 'was down';
  const family = familyOf(running);
  signal(running, stopSignal);
  const stopped = await gone(family, STOPPED_WITHIN_MS).then(
    () => true,
    () => false,
  );
  if (!stopped) await killFamily(family);
  forgetProcess(folderOf(name));
  return stopped ? 'stopped' : 'killed';
};
