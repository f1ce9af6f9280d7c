// Watch mode until Ctrl-C: what is saved is built, and the server started again. `node scripts/dev.mjs api frontend`
// PORT and DATA_DIR are those of the demo; WEB_PORT (3000) is the web app's, which asks the server on PORT.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { buildServer } from './build-server.mjs';

const wanted = process.argv.slice(2);
const webPort = process.env.WEB_PORT ?? '3000';
const running = new Set();
let stopping = false;

const say = (line) => console.log(`dev: ${line}`);

/** Runs a command in a group of its own, which the kernel ends with us, even at a kill -9: it closes the group's stdin. */
const untilWeEnd = 'exec 3<&0 </dev/null; { cat <&3; kill -TERM -$$; } >/dev/null 2>&1 & exec 3<&-; exec "$@"';
const run = (command, { cwd = '.', env = {} } = {}) => {
  const child = spawn('/bin/sh', ['-c', untilWeEnd, 'sh', process.execPath, ...command], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'inherit', 'inherit'],
    detached: true,
  });
  running.add(child);
  child.once('exit', () => {
    running.delete(child);
    child.stdin.destroy();
  });
  return child;
};

const signal = (child, name) => {
  try {
    process.kill(-child.pid, name);
  } catch {
    // It has ended already.
  }
};

const end = async (child) => {
  if (!running.has(child)) return;
  const ended = once(child, 'exit');
  signal(child, 'SIGTERM');
  if (await Promise.race([ended.then(() => true), pause(10_000, false, { ref: false })])) return;
  signal(child, 'SIGKILL');
  await ended;
};

const stop = async (code) => {
  if (stopping) return;
  stopping = true;
  await Promise.all([...running].map(end));
  process.exit(code);
};

const isBuilt = () => {
  try {
    buildServer();
    return true;
  } catch {
    say('not built: the server stays as it is until the next change');
    return false;
  }
};

const keepServer = () => {
  let server;
  let changed = false;
  let busy = false;
  const start = () => {
    server = run(['dist/apps/play-by-play/src/main.js', '--simulated']);
    server.once('exit', () => {
      if (!busy && !stopping) say('the server ended: it is started again at the next change');
    });
  };
  const renew = async () => {
    changed = true;
    if (busy || stopping) return;
    busy = true;
    while (changed && !stopping) {
      // An editor saves in several steps, a branch changes many files.
      await pause(150);
      changed = false;
      if (!isBuilt()) continue;
      if (server) await end(server);
      if (!stopping) start();
    }
    busy = false;
  };
  for (const folder of ['apps', 'libs']) {
    watch(folder, { recursive: true }, (_, file) => {
      if (file?.endsWith('.ts') && !file.endsWith('.spec.ts')) void renew();
    });
  }
  void renew();
};

/** Angular's server would take PORT for its own. */
const serveWebApp = () => {
  const ng = ['../node_modules/@angular/cli/bin/ng.js', 'serve', '--port', webPort];
  const env = { PORT: webPort, SERVER_PORT: process.env.PORT ?? '8000' };
  run([...ng, '--proxy-config', '../scripts/dev-proxy.mjs'], { cwd: 'frontend', env }).once('exit', () => stop(1));
  say(`the web app will be at http://127.0.0.1:${webPort}`);
};

process.on('SIGINT', () => stop(0)).on('SIGTERM', () => stop(0));
if (wanted.includes('api')) keepServer();
if (wanted.includes('frontend')) serveWebApp();
