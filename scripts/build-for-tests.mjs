// Tests that start processes start built ones; a second of swc keeps them the ones that the sources say.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export default function buildForTests() {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const swc = join(root, 'node_modules/@swc/cli/bin/swc.js');
  execFileSync(
    process.execPath,
    [swc, 'apps', 'libs', 'scripts', 'bench', '-d', 'dist', '--ignore', '**/*.spec.ts', '--quiet'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
}
