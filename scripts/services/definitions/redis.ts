import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { HOST, type Ports } from '../ports.js';
import { type Service } from '../service.js';

const urlOf = (ports: Ports): string => `redis://${HOST}:${ports.redis}`;

export const redis: Service = {
  name: 'redis',
  ports: ['redis'],
  needs: [],
  readyWithin: 120_000,
  stopSignal: 'SIGTERM',
  packages: ['redis-server'],
  async install() {},
  async prepare({ folder }) {
    mkdirSync(join(folder, 'data'), { recursive: true });
  },
  async launch({ folder, ports }) {
    const settings = { bind: HOST, port: ports.redis, dir: join(folder, 'data'), appendonly: 'yes', save: '' };
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
    return { program: 'redis-server', args };
  },
  async check({ ports }) {
    const client = new Redis(urlOf(ports), { lazyConnect: true, retryStrategy: () => null, connectTimeout: 1000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.ping();
    } finally {
      client.disconnect();
    }
  },
  variables: (ports) => ({ REDIS_URL: urlOf(ports) }),
};
