import { freePort } from './free-port.js';

it('gives no port twice, though nobody listens on it yet', async () => {
  const ports = new Set<number>();
  for (let given = 0; given < 400; given++) ports.add(await freePort());
  expect(ports.size).toBe(400);
});
