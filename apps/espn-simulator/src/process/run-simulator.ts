import { startSimulator, type SimulatorOptions } from '../start-simulator.js';

export interface RunOptions extends SimulatorOptions {
  /** Ends when standard input closes, that is with the process that holds its other end. */
  readonly withParent?: boolean;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Runs the simulator as a process: one line when it is ready, one line when it cannot be, a clean end on a signal. */
export const runSimulator = async (options: RunOptions): Promise<void> => {
  const tell = (error: unknown): void => void process.stderr.write(`${messageOf(error)}\n`);
  const simulator = await startSimulator({ ...options, onError: tell }).catch((error: unknown) => {
    tell(error);
    process.exitCode = 1;
    return undefined;
  });
  if (!simulator) return;
  const end = (): void => {
    void simulator.close().then(() => process.exit(0));
  };
  process.once('SIGINT', end).once('SIGTERM', end);
  if (options.withParent) process.stdin.once('end', end).once('close', end).resume();
  process.stdout.write(`ready ${simulator.url}\n`);
};
