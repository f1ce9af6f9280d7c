import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 50;
/** A beat of the clock counts for no more. */
const LONGEST_BEAT_MS = 250;

/** A file that nobody sees, and that is gone with its handle. */
const unseenFile = async (): Promise<FileHandle> => {
  const folder = await mkdtemp(join(tmpdir(), 'pbp-clock-'));
  const file = await open(join(folder, 'beat'), 'w');
  await rm(folder, { recursive: true });
  return file;
};

/**
 * Time in which this machine ran: it stands still while neither a timer nor a small write to the disk comes back. For
 * demands in seconds, which ask nothing of a virtual machine whose host is busy.
 */
export class RunningClock {
  private passed = 0;
  private last = performance.now();
  private readonly stopped = new AbortController();
  private readonly beating: Promise<void>;

  private constructor(private readonly file: FileHandle) {
    this.beating = this.beat();
  }

  static async start(): Promise<RunningClock> {
    return new RunningClock(await unseenFile());
  }

  /** Milliseconds since its start. */
  get ms(): number {
    return this.passed + Math.min(performance.now() - this.last, LONGEST_BEAT_MS);
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.beating;
    await this.file.close();
  }

  private async beat(): Promise<void> {
    const { signal } = this.stopped;
    while (!signal.aborted) {
      await pause(EVERY_MS, undefined, { signal }).catch(() => undefined);
      await this.file.write('.', 0);
      await this.file.datasync();
      this.passed = this.ms;
      this.last = performance.now();
    }
  }
}

/** Does the work, and says for how many milliseconds the machine ran meanwhile. */
export const runningTimeOf = async <T>(work: () => Promise<T>): Promise<{ readonly done: T; readonly ms: number }> => {
  const clock = await RunningClock.start();
  try {
    return { done: await work(), ms: clock.ms };
  } finally {
    await clock.stop();
  }
};
