// Makes of each program one bundle with the packages that it needs: to find and read two thousand files is most of a start.
// docs/adr/0047-programs-as-bundles.md
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { buildServer } from './build-server.mjs';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const programs = join(dist, 'programs');

const { projects } = JSON.parse(readFileSync(join(root, 'nest-cli.json'), 'utf8'));
const apps = Object.entries(projects).filter(([, { type }]) => type === 'application');
const entries = [
  ...apps.map(([app, { sourceRoot, entryFile }]) => [app, join(dist, sourceRoot, `${entryFile}.js`)]),
  ['pbp', join(dist, 'apps/play-by-play/src/pbp.js')],
];

/** Packages that nobody installed because nobody needs them here; who asks for one at run time is told so then. */
const absentPackages = {
  name: 'absent-packages',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...asked }) => {
      if (pluginData === absentPackages) return undefined;
      const found = await resolve(path, { ...asked, pluginData: absentPackages });
      return found.errors.length > 0 ? { path, external: true } : found;
    });
  },
};

/** Our modules look for files beside themselves: each goes on saying that it is where it was. */
const ownPlaces = {
  name: 'own-places',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]dist[\\/](apps|libs)[\\/].*\.js$/ }, async ({ path }) => {
      const place = `new URL(${JSON.stringify(relative(programs, path))}, import.meta.url)`;
      const contents = (await readFile(path, 'utf8'))
        .replaceAll('import.meta.url', `${place}.href`)
        .replaceAll('import.meta.dirname', `fileURLToPathHere(new URL('.', ${place}))`);
      return { contents };
    });
  },
};

const bundle = () =>
  build({
    entryPoints: entries.map(([name, path]) => ({ in: path, out: name })),
    absWorkingDir: root,
    outdir: programs,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // Nest and MikroORM know classes by their names.
    keepNames: true,
    metafile: true,
    logLevel: 'warning',
    // Read from their own folders (pages of the API's documentation), or by developers only.
    external: ['swagger-ui-dist', 'prettier'],
    plugins: [absentPackages, ownPlaces],
    banner: {
      js: [
        "import { createRequire as requireFrom } from 'node:module';",
        "import { fileURLToPath as fileURLToPathHere } from 'node:url';",
        'const [require, __filename, __dirname] = [requireFrom(import.meta.url), import.meta.filename, import.meta.dirname];',
      ].join('\n'),
    },
  });

/** What an earlier build left. */
const forget = (kept) => {
  for (const name of readdirSync(programs)) if (!kept.has(name)) rmSync(join(programs, name));
};

/** Who starts a program by the path that it was compiled to starts its bundle. */
const lead = ([name, path]) => writeFileSync(path, `import '${relative(dirname(path), programs)}/${name}.js';\n`);

/** Bundles what `buildServer` has compiled. */
export const bundlePrograms = async () => {
  const { metafile } = await bundle();
  forget(new Set(Object.keys(metafile.outputs).map((output) => basename(output))));
  entries.forEach(lead);
};

if (import.meta.main) {
  buildServer();
  await bundlePrograms();
}
