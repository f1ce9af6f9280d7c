// Watch mode: rebuilds and restarts on a change. `node scripts/dev.mjs api frontend`
import { spawn } from 'node:child_process';

const wanted = process.argv.slice(2);
const commands = {
  api: [
    ['swc', ['apps', 'libs', '-d', 'dist', '--ignore', '**/*.spec.ts', '--watch', '--quiet']],
    [
      'node',
      [
        '--watch-path=dist/apps',
        '--watch-path=dist/libs',
        '--watch-preserve-output',
        'dist/apps/play-by-play/src/main.js',
        '--simulated',
      ],
    ],
  ],
  frontend: [['npm', ['run', '-s', 'start', '-w', 'frontend']]],
};
const children = wanted
  .flatMap((name) => commands[name] ?? [])
  .map(([command, args]) => spawn(command, args, { stdio: 'inherit', detached: true }));
const stop = () => {
  for (const child of children) {
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // it has ended already
    }
  }
};
process.on('SIGINT', stop).on('SIGTERM', stop);
for (const child of children) child.on('exit', stop);
if (wanted.includes('frontend')) console.log('web app: http://127.0.0.1:3000 (first build takes some seconds)');
