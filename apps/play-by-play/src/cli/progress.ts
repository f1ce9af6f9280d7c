import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  at(done: number, total?: number): void;
  end(): void;
}

const silent: Progress = { at: () => undefined, end: () => undefined };

/** A bar on stderr when a person watches; nothing in a pipe. */
export const progress = (what: string, total: number): Progress => {
  if (!process.stderr.isTTY) return silent;
  const bar = new SingleBar(
    { format: `${what} {bar} {value}/{total}`, stream: process.stderr, clearOnComplete: true, hideCursor: true },
    Presets.shades_grey,
  );
  bar.start(total, 0);
  return {
    at: (done, newTotal) => {
      if (newTotal !== undefined) bar.setTotal(newTotal);
      bar.update(done);
    },
    end: () => bar.stop(),
  };
};
