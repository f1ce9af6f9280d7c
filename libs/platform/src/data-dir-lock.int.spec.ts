import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '@pbp/testing';
import { DataDirError, holdDataDir } from './data-dir-lock.js';

const newFolder = () => mkdtempSync(join(tmpdir(), 'pbp-lock-'));

const built = join(projectRoot(), 'dist', 'libs', 'platform', 'src', 'data-dir-lock.js');

/** Says `loaded`, tries to hold the folder of its argument at every word it gets, says how that went, and stays. */
const starter = `
  import { holdDataDir } from ${JSON.stringify(built)};
  if (process.argv[2] === 'unprivileged' && process.getuid() === 0) process.setuid(65534);
  process.stdin.on('data', () => {
    try {
      holdDataDir(process.argv[1]);
      globalThis.gc();
      console.log('holds');
    } catch (error) {
      console.log(error.message);
    }
  });
  console.log('loaded');`;

/** A real process that wants a folder. */
class Starter {
  private readonly child: ChildProcess;
  private readonly lines: AsyncIterator<string>;

  private constructor(...wanted: readonly string[]) {
    const args = ['--expose-gc', '--input-type=module', '-e', starter, ...wanted];
    this.child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    if (!this.child.stdout) throw new Error('a child without its stdout');
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  static async loaded(dir: string, ...how: readonly 'unprivileged'[]): Promise<Starter> {
    const one = new Starter(dir, ...how);
    starters.push(one);
    expect(await one.says()).toBe('loaded');
    return one;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  async tries(): Promise<string> {
    this.child.stdin?.write('now\n');
    return this.says();
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }

  private async says(): Promise<string> {
    const line = await this.lines.next();
    if (line.done) throw new Error('the process ended without a word');
    return line.value;
  }
}

const starters: Starter[] = [];
afterEach(async () => {
  await Promise.all(starters.splice(0).map((one) => one.kill()));
});

const holderNote = (dir: string): string => join(dir, 'holder.json');

describe('the lock of a data folder', () => {
  it('names the living process that holds it, what that is, and where it is found', async () => {
    const dir = newFolder();
    const mine = holdDataDir(dir);
    const refused = await (await Starter.loaded(dir)).tries();
    expect(refused.startsWith(`DATA_DIR=${dir} is in use by process ${process.pid} (${process.argv[1]}`)).toBe(true);

    mine.servesAt('http://127.0.0.1:3000');
    expect(await (await Starter.loaded(dir)).tries()).toMatch(
      / at http:\/\/127\.0\.0\.1:3000\): stop it, or set DATA_DIR to another folder$/,
    );

    mine.release();
    expect(await (await Starter.loaded(dir)).tries()).toBe('holds');
  });

  it('is won by exactly one of ten that start at once where the holder was killed, then of nine, and so on', async () => {
    const dir = newFolder();
    const first = await Starter.loaded(dir);
    expect(await first.tries()).toBe('holds');
    await first.kill();

    const racers = await Promise.all(Array.from({ length: 10 }, () => Starter.loaded(dir)));
    while (racers.length > 1) {
      const said = await Promise.all(racers.map((one) => one.tries()));
      const [winner] = racers.splice(said.indexOf('holds'), 1);
      const named = said.filter((words) => words.includes(`is in use by process ${winner?.pid} (`));
      expect([said.filter((words) => words === 'holds').length, named.length]).toEqual([1, racers.length]);
      await winner?.kill();
    }
  });

  it('is free at once after kill -9, without anybody looking at processes', async () => {
    const dir = newFolder();
    for (let life = 0; life < 3; life++) {
      const holder = await Starter.loaded(dir);
      expect(await holder.tries()).toBe('holds');
      expect(() => holdDataDir(dir)).toThrow(DataDirError);
      await holder.kill();
      holdDataDir(dir).release();
    }
  });

  it('names the holder to one who may not write its lock, and the reason once nobody holds it', async () => {
    const dir = newFolder();
    const holder = await Starter.loaded(dir);
    expect(await holder.tries()).toBe('holds');
    chmodSync(join(dir, 'lock'), 0o444);
    chmodSync(dir, 0o777);
    const other = await Starter.loaded(dir, 'unprivileged');
    expect(await other.tries()).toContain(`is in use by process ${holder.pid} (`);
    await holder.kill();
    expect(await other.tries()).toMatch(/ cannot be written: EACCES: permission denied/);
  });

  it('is not held by a program that has the process id of a dead holder', async () => {
    const dir = newFolder();
    const other = await Starter.loaded(newFolder());
    writeFileSync(holderNote(dir), JSON.stringify({ pid: other.pid, command: 'pbp' }));
    expect(await (await Starter.loaded(dir)).tries()).toBe('holds');
  });

  it.each(['', '4711\n', '\0'.repeat(5_000), `SQLite format 3\0${'x'.repeat(5_000)}`])(
    'is taken whatever lies in its file (%#)',
    async (content) => {
      const dir = newFolder();
      writeFileSync(join(dir, 'lock'), content);
      const mine = holdDataDir(dir);
      expect(await (await Starter.loaded(dir)).tries()).toContain('is in use by process');
      mine.release();
    },
  );

  it.each(['', '{"pid": 47', '[]', '{"pid":"me","command":7}'])(
    'says that another process holds it where the note of the holder is broken: %s',
    async (content) => {
      const dir = newFolder();
      const holder = await Starter.loaded(dir);
      expect(await holder.tries()).toBe('holds');
      writeFileSync(holderNote(dir), content);
      expect(() => holdDataDir(dir)).toThrow(
        new DataDirError(`DATA_DIR=${dir} is in use by another process: stop it, or set DATA_DIR to another folder`),
      );
    },
  );

  it('does not name a process that is no more', async () => {
    const dir = newFolder();
    const holder = await Starter.loaded(dir);
    expect(await holder.tries()).toBe('holds');
    writeFileSync(holderNote(dir), JSON.stringify({ pid: 999_999_999, command: 'pbp' }));
    expect(() => holdDataDir(dir)).toThrow(/ is in use by another process: /);
  });

  it('may be held by several parts of one process, until the last of them lets go', async () => {
    const dir = newFolder();
    const [one, two] = [holdDataDir(dir), holdDataDir(join(dir, '.'))];
    one.release();
    one.release();
    expect(await (await Starter.loaded(dir)).tries()).toContain(`is in use by process ${process.pid} (`);
    two.release();
    expect(existsSync(holderNote(dir))).toBe(false);
    expect(await (await Starter.loaded(dir)).tries()).toBe('holds');
  });

  it('keeps nothing in its file, which a full disk could refuse and a kill could tear', () => {
    const dir = newFolder();
    const mine = holdDataDir(dir);
    expect(readdirSync(dir).sort()).toEqual(['holder.json', 'lock']);
    expect(statSync(join(dir, 'lock')).size).toBe(0);
    expect(JSON.parse(readFileSync(holderNote(dir), 'utf8'))).toMatchObject({ pid: process.pid });
    mine.release();
  });

  it('says in the words of the system that a folder cannot be written', () => {
    const dir = newFolder();
    writeFileSync(join(dir, 'file'), '');
    expect(() => holdDataDir(join(dir, 'file', 'below'))).toThrow(/^DATA_DIR=.* cannot be written: .*ENOTDIR/);
  });
});
