// The pages' sources are Angular's: compiled as its preset for jest does, templates and all.
import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import presets from 'jest-preset-angular';
import { kept } from './kept.mjs';

const frontend = join(import.meta.dirname, '../../frontend');
const pages = pathToFileURL(join(frontend, 'src/')).href;
const { version } = createRequire(import.meta.url)('jest-preset-angular/package.json');
const settings = { tsconfig: join(frontend, 'tsconfig.spec.json'), useESM: true };
const transformer = presets.default.createTransformer(settings);
const options = {
  config: { cwd: frontend, rootDir: frontend, globals: {}, testMatch: [], testRegex: [], transform: [] },
  cacheFS: new Map(),
  supportsStaticESM: true,
};

const compiled = kept(`${version} ${JSON.stringify(settings)}`, (source, filename) =>
  filename.endsWith('.html')
    ? `export default ${JSON.stringify(source)}`
    : transformer.process(source, filename, options).code,
);

/** A neighbour is called without the end of its name, a template with it. */
const sourceOf = (specifier, parent = '') => {
  if (!parent.startsWith(pages) || !specifier.startsWith('.')) return undefined;
  return new URL(specifier.endsWith('.html') ? specifier : `${specifier}.ts`, parent).href;
};

const isSpec = (file) => file.endsWith('.spec.ts');

registerHooks({
  resolve(specifier, context, next) {
    const url = sourceOf(specifier, context.parentURL);
    return url ? { url, format: 'module', shortCircuit: true } : next(specifier, context);
  },
  load(url, context, next) {
    const file = url.replace(/\?.*/, '');
    if (!file.startsWith(pages)) return next(url, context);
    const source = compiled(fileURLToPath(file));
    return {
      source: isSpec(file) ? `globalThis.pageOfItsOwn();${source}` : source,
      format: 'module',
      shortCircuit: true,
    };
  },
});
