// A worker of the tests runs specs, and what they import, as they stand: in TypeScript, from the sources, without a build.
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync, version } from '@swc/core';
import { kept } from './kept.mjs';

const root = join(import.meta.dirname, '../..');
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
const compiled = kept(
  `${version} ${JSON.stringify(settings)}`,
  (source, filename) => transformSync(source, { ...settings, filename }).code,
);
const jestGlobals = pathToFileURL(join(import.meta.dirname, 'jest-globals.mjs')).href;

const isTypeScript = (url) => /\.ts(\?|$)/.test(url);

/** Where the sources of a name lie: of our libs, and of a neighbour, which is called by what a build would make of it. */
const sourceOf = (specifier, parent = '') => {
  const [, lib, isTesting] = /^@pbp\/([^/]+)(\/testing)?$/.exec(specifier) ?? [];
  if (lib) return pathToFileURL(join(root, 'libs', lib, 'src', isTesting ? 'testing.ts' : 'index.ts')).href;
  if (!isTypeScript(parent) || !/^\.{1,2}\/.*\.js$/.test(specifier)) return undefined;
  return new URL(specifier.replace(/js$/, 'ts'), parent).href;
};

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
