import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '@pbp/platform';
import { keptSessionSecret } from './session-secret.js';

describe('the secret that signs sessions on a laptop', () => {
  let dir: string;
  const kept = (SESSION_SECRET = '') => keptSessionSecret(loadConfig({ DATA_DIR: dir, SESSION_SECRET }));
  const file = () => join(dir, 'session-secret.json');

  beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'pbp-secret-'))));
  afterEach(() => rmSync(dir, { recursive: true }));

  it('is made once, and nobody but its owner may read it', () => {
    const secret = kept();
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(kept()).toBe(secret);
    expect(readFileSync(file(), 'utf8')).toContain(secret);
  });

  it('is that of the configuration where it has one', () => {
    const given = 'a-secret-of-thirty-two-characters';
    expect(kept(given)).toBe(given);
    expect(() => statSync(file())).toThrow('ENOENT');
  });

  it('is made anew where the file is broken', () => {
    writeFileSync(file(), '"short"');
    expect(kept()).not.toBe('short');
  });
});
