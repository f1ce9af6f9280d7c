import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataDirError, holdDataDir } from './data-dir-lock.js';

const folder = () => mkdtempSync(join(tmpdir(), 'pbp-lock-'));

describe('the lock of a data folder', () => {
  it('names the living process that holds it', () => {
    const dir = folder();
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    try {
      writeFileSync(join(dir, 'lock'), `${other.pid}\n`);
      expect(() => holdDataDir(dir)).toThrow(
        new DataDirError(
          `DATA_DIR=${dir} is in use by process ${other.pid}: stop it, or set DATA_DIR to another folder`,
        ),
      );
    } finally {
      other.kill('SIGKILL');
    }
  });

  it('takes over what a dead process left', () => {
    const dir = folder();
    writeFileSync(join(dir, 'lock'), '999999999\n');
    const release = holdDataDir(dir);
    expect(readFileSync(join(dir, 'lock'), 'utf8')).toBe(`${process.pid}\n`);
    release();
  });

  it('takes over a lock without a holder, as a full disk may leave one', () => {
    const dir = folder();
    writeFileSync(join(dir, 'lock'), '');
    holdDataDir(dir)();
  });

  it('says that a folder cannot be written', () => {
    const dir = folder();
    writeFileSync(join(dir, 'file'), '');
    expect(() => holdDataDir(join(dir, 'file', 'below'))).toThrow(/^DATA_DIR=.* cannot be written: /);
  });
});
