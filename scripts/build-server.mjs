// Compiles everything but the web app into dist/, module by module.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

export const buildServer = () => {
  const swc = join(root, 'node_modules/@swc/cli/bin/swc.js');
  execFileSync(
    process.execPath,
    [swc, 'apps', 'libs', 'scripts', 'bench', '-d', 'dist', '--ignore', '**/*.spec.ts', '--quiet'],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
};
