import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CrashPoint, crashPoints, crashPointsOf, type MortalProcess } from '@pbp/crash-points';
import { projectRoot } from './project-root.js';

/** Tells processes where to die: at a named point, at its n-th passing, once. Each process has a folder of its own. */
export class CrashOrders {
  private constructor(private readonly folder: string) {}

  static begin(): CrashOrders {
    return new CrashOrders(mkdtempSync(join(tmpdir(), 'pbp-crashes-')));
  }

  /** What a process needs in its environment to obey, and to say what it passed. */
  envOf(process: MortalProcess): Readonly<Record<string, string>> {
    const preload = join(projectRoot(), 'dist', 'libs', 'testing', 'src', 'die-as-ordered.js');
    return { CRASH_ORDERS: this.folderOf(process), NODE_OPTIONS: `--import ${pathToFileURL(preload).href}` };
  }

  give(point: CrashPoint, passings = 1): void {
    const file = this.fileOf(point);
    rmSync(`${file}.died`, { force: true });
    // Seen whole or not at all.
    writeFileSync(`${file}.new`, String(passings));
    renameSync(`${file}.new`, file);
  }

  /** The process that died there as it was last told to; null as long as none has. */
  diedAt(point: CrashPoint): number | null {
    const file = `${this.fileOf(point)}.died`;
    return existsSync(file) && !existsSync(this.fileOf(point)) ? Number(readFileSync(file, 'utf8')) : null;
  }

  /** The points that their processes have passed, ordered to die there or not. */
  passed(): readonly CrashPoint[] {
    return crashPointsOf().filter((point) => existsSync(`${this.fileOf(point)}.passed`));
  }

  end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private fileOf(point: CrashPoint): string {
    return join(this.folderOf(crashPoints[point].process), point);
  }

  private folderOf(process: MortalProcess): string {
    const folder = join(this.folder, process);
    mkdirSync(folder, { recursive: true });
    return folder;
  }
}
