// What a compiler makes of a source is kept until the source, the compiler or its settings change.
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const cache = join(import.meta.dirname, '../../node_modules/.cache/specs');
mkdirSync(cache, { recursive: true });

const known = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

/** Other threads and processes read it, or make it at the same time: it is there whole, or not at all. */
const keep = (file, code) => {
  const whole = `${file}.${randomUUID()}`;
  writeFileSync(whole, code);
  renameSync(whole, file);
  return code;
};

/** `compile(source, filename)`, called once for each content of a file. `settings` names all else that it depends on. */
export const kept = (settings, compile) => (filename) => {
  const source = readFileSync(filename, 'utf8');
  const key = createHash('sha256').update(`${settings}\n${filename}\n${source}`).digest('hex');
  const file = join(cache, `${key}.mjs`);
  return known(file) ?? keep(file, compile(source, filename));
};
