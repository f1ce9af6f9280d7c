import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePort, isFree, letGo } from './free-port.js';

it('gives no port twice, though nobody listens on it yet', async () => {
  const ports = new Set<number>();
  for (let given = 0; given < 400; given++) ports.add(await freePort());
  expect(ports.size).toBe(400);
});

it('tells a port that somebody listens on', async () => {
  const port = await freePort();
  const server = createServer();
  await once(server.listen(port, '127.0.0.1'), 'listening');
  expect(await isFree(port)).toBe(false);
  server.close();
  await once(server, 'close');
  await expect(letGo(port)).resolves.toBeUndefined();
});
