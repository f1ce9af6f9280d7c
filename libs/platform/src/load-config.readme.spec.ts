import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Config } from '@pbp/contracts';
import { projectRoot } from '@pbp/testing';

/** What our own programs tell each other, and what every shell has. */
const nobodySets = new Set(['CRASH_ORDERS', 'PATH', 'READY_CLUSTER']);

const sources = globSync('{apps,libs,scripts,bench}/**/*.{ts,mjs}', { cwd: projectRoot() });
const read = (file: string): string => readFileSync(join(projectRoot(), file), 'utf8');

const readIn = (text: string): readonly string[] => {
  const named = [...text.matchAll(/process\.env(?:\.|\[')([A-Z_\d]+)/g)].map(([, name = '']) => name);
  const taken = [...text.matchAll(/const \{([^}]*)\} = process\.env/g)].flatMap(([, names = '']) => names.split(','));
  return [...named, ...taken.map((name) => name.trim())];
};

it('README has a row for every environment variable that a person may set', () => {
  const told = read('README.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .join('\n');
  const names = new Set([...Object.keys(Config.shape), ...[...sources, 'jest.server.mjs'].map(read).flatMap(readIn)]);
  expect(names.size).toBeGreaterThan(40);
  expect([...names].filter((name) => !nobodySets.has(name) && !told.includes(`\`${name}\``))).toEqual([]);
});
