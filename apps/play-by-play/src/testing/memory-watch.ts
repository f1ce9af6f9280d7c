import { residentBytesOf } from './process-tree.js';

const EVERY_MS = 250;
const MEGABYTE = 1_048_576;

/** The most memory that each of some processes held, phase by phase, in megabytes. Linux only. */
export class MemoryWatch {
  private readonly phases = new Map<string, Map<string, number>>();
  private phase = '';
  private readonly timer: NodeJS.Timeout;

  /** `pids` by name; asked at every look, because a process that is started again has another. */
  constructor(private readonly pids: () => ReadonlyMap<string, number>) {
    this.timer = setInterval(() => this.look(), EVERY_MS).unref();
  }

  begin(phase: string): void {
    this.phase = phase;
    this.look();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** By process, over all phases. */
  get peaks(): Readonly<Record<string, number>> {
    const peaks: Record<string, number> = {};
    for (const held of this.phases.values())
      for (const [name, megabytes] of held) peaks[name] = Math.max(peaks[name] ?? 0, megabytes);
    return peaks;
  }

  /** By process, in one phase. */
  peaksOf(phase: string): Readonly<Record<string, number>> {
    return Object.fromEntries(this.phases.get(phase) ?? []);
  }

  private look(): void {
    const held = this.phases.get(this.phase) ?? new Map<string, number>();
    for (const [name, pid] of this.pids()) {
      const bytes = residentBytesOf(pid);
      if (bytes !== null) held.set(name, Math.max(held.get(name) ?? 0, Math.round(bytes / MEGABYTE)));
    }
    this.phases.set(this.phase, held);
  }
}
