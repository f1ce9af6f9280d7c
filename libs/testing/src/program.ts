import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian puts servers where not everybody looks. */
const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];

/** Where a program of this machine is; null where it has none of that name. */
export const programPath = (name: string): string | null =>
  folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;

/** A suite that starts servers of its own: skipped with the reason where a program is missing, run all the same in CI. */
export const describeWithPrograms = (names: readonly string[], title: string, suite: () => void): void => {
  const missing = names.filter((name) => programPath(name) === null);
  if (missing.length === 0 || process.env['CI'] === 'true') return describe(title, suite);
  describe.skip(`${title} (not found: ${missing.join(', ')})`, () => it('is skipped', () => undefined));
};
