import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HeldDataDir, holdDataDir } from '@pbp/platform';
import { pbp, type Program, run } from '../testing/built.js';
import { enterDataDir, publishedServices, publishServices, withdrawServices } from './services.js';

const ours = { pid: process.pid, eventStore: 'unix:/nowhere/event-store.sock', database: 'postgresql:///pbp' };

describe('the stores of the system that runs on a folder', () => {
  let dataDir: string;
  const file = () => join(dataDir, 'run', 'services.json');
  const broken = (text: string) => {
    mkdirSync(join(dataDir, 'run'), { recursive: true });
    writeFileSync(file(), text);
  };

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'pbp-services-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('are told to its owner only, until they are withdrawn', async () => {
    expect(publishedServices(dataDir)).toBeNull();
    await publishServices(dataDir, ours);
    expect(publishedServices(dataDir)).toEqual(ours);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    await withdrawServices(dataDir);
    expect(publishedServices(dataDir)).toBeNull();
  });

  it.each(['', '{"pid": 4', 'null', '{"pid":1}', '\0'])('are unknown where the file is broken: %j', (text) => {
    broken(text);
    expect(publishedServices(dataDir)).toBeNull();
  });

  it('are not joined where a killed system left them, be its process id that of a living program', async () => {
    await publishServices(dataDir, ours);
    const entered = enterDataDir(dataDir);
    expect(entered.as).toBe('holder');
    if (entered.as === 'holder') entered.folder.release();
  });
});

describe('a command on a folder that another process holds', () => {
  let dataDir: string;
  let folder: HeldDataDir;
  const rederive = (): Program['ended'] =>
    run('play-by-play/src/pbp.js', ['rederive', '--json'], { DATA_DIR: dataDir }).ended;
  const refused = {
    code: 1,
    output: '',
    errors: expect.stringMatching(/^DATA_DIR=\S+ is in use by process \d+ \([^\n]+\): stop it, or [^\n]+\n$/) as string,
  };

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'pbp-services-'));
    folder = holdDataDir(dataDir);
  });
  afterEach(() => {
    folder.release();
    rmSync(dataDir, { recursive: true });
  });

  it('is told in one line who holds it, where the holder tells of no stores', async () => {
    expect(await rederive()).toMatchObject(refused);
  });

  it('is told the same where the file of the stores is broken', async () => {
    mkdirSync(join(dataDir, 'run'));
    writeFileSync(join(dataDir, 'run', 'services.json'), '{"pid": 4');
    expect(await rederive()).toMatchObject(refused);
  });

  it('is told the same where the stores are those of another than the holder', async () => {
    await publishServices(dataDir, { ...ours, pid: process.ppid });
    expect(await rederive()).toMatchObject(refused);
  });

  it('works by itself once the folder is free, whatever a broken file says', async () => {
    mkdirSync(join(dataDir, 'run'));
    writeFileSync(join(dataDir, 'run', 'services.json'), '{"pid": 4');
    folder.release();
    expect(await pbp(['rederive'], { DATA_DIR: dataDir })).toMatchObject({ identical: true, games: 0 });
  });
});
