// A worker of the tests runs specs, and what they import, as they stand: in TypeScript, from the sources, without a build.
// What SWC makes of a file is kept until the file, or SWC, changes.
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync, version } from '@swc/core';

const root = join(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache/specs');
const settings = {
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
  swcrc: false,
  configFile: false,
};
const settingsKey = `${version} ${JSON.stringify(settings)}`;
const jestGlobals = pathToFileURL(join(import.meta.dirname, 'jest-globals.mjs')).href;

const isTypeScript = (url) => /\.ts(\?|$)/.test(url);

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

const compiled = (filename) => {
  const source = readFileSync(filename, 'utf8');
  const key = createHash('sha256').update(`${settingsKey}\n${filename}\n${source}`).digest('hex');
  const file = join(cache, `${key}.mjs`);
  return known(file) ?? keep(file, transformSync(source, { ...settings, filename }).code);
};

/** Where the sources of a name lie: of our libs, and of a neighbour, which is called by what a build would make of it. */
const sourceOf = (specifier, parent = '') => {
  const [, lib, isTesting] = /^@pbp\/([^/]+)(\/testing)?$/.exec(specifier) ?? [];
  if (lib) return pathToFileURL(join(root, 'libs', lib, 'src', isTesting ? 'testing.ts' : 'index.ts')).href;
  if (!isTypeScript(parent) || !/^\.{1,2}\/.*\.js$/.test(specifier)) return undefined;
  return new URL(specifier.replace(/js$/, 'ts'), parent).href;
};

mkdirSync(cache, { recursive: true });
process.setSourceMapsEnabled(true);
registerHooks({
  resolve(specifier, context, next) {
    const url = specifier === '@jest/globals' ? jestGlobals : sourceOf(specifier, context.parentURL);
    return url ? { url, format: 'module', shortCircuit: true } : next(specifier, context);
  },
  load(url, context, next) {
    if (!isTypeScript(url)) return next(url, context);
    return { source: compiled(fileURLToPath(url.replace(/\?.*/, ''))), format: 'module', shortCircuit: true };
  },
});
