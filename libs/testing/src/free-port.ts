import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that systems give to outgoing connections (Linux 32768 on, others higher): one of those may be taken before it is used. */
const [lowest, count] = [20_000, 12_000];
const tries = 100;

const isFree = async (port: number): Promise<boolean> => {
  const server = createServer();
  const listens = once(server, 'listening').then(
    () => true,
    () => false,
  );
  server.listen(port, '127.0.0.1');
  if (!(await listens)) return false;
  server.close();
  await once(server, 'close');
  return true;
};

/** A port of the loopback that nobody listened on a moment ago. */
export const freePort = async (): Promise<number> => {
  for (let left = tries; left > 0; left--) {
    const port = lowest + Math.floor(Math.random() * count);
    if (await isFree(port)) return port;
  }
  throw new Error(`of ${tries} ports of the loopback none was free`);
};
