import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, freePort, programPath } from '@pbp/testing';

/** As plain as can be: connection after connection to one backend after the other, nobody is remembered. */
const configuration = (dir: string, port: number, backends: readonly string[]): string => `
daemon off;
worker_processes 1;
pid ${dir}/nginx.pid;
error_log stderr warn;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path ${dir}/body;
  proxy_temp_path ${dir}/proxy;
  fastcgi_temp_path ${dir}/fastcgi;
  uwsgi_temp_path ${dir}/uwsgi;
  scgi_temp_path ${dir}/scgi;
  upstream copies {
    ${backends.map((url) => `server ${new URL(url).host} max_fails=0;`).join('\n    ')}
  }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://copies;
      proxy_http_version 1.1;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection "upgrade";
      proxy_set_header Host $host;
      proxy_read_timeout 60s;
    }
  }
}
`;

export interface RoundRobin {
  readonly url: string;
  stop(): Promise<void>;
}

const answers = async (url: string, child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}`);
  await fetch(url, { signal: AbortSignal.timeout(1_000) });
};

/** nginx before copies of a server. Throws where the machine has none: install the package nginx-light. */
export const startRoundRobin = async (backends: readonly string[]): Promise<RoundRobin> => {
  const nginx = programPath('nginx');
  if (!nginx) throw new Error('no nginx found: install the package nginx-light');
  const dir = await mkdtemp(join(tmpdir(), 'pbp-nginx-'));
  const port = await freePort();
  await writeFile(join(dir, 'nginx.conf'), configuration(dir, port, backends));
  const child = spawn(nginx, ['-p', dir, '-c', join(dir, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${port}`;
  await eventually(() => answers(`${url}/health/live`, child));
  return {
    url,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await rm(dir, { recursive: true, force: true });
    },
  };
};
