import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The kernel allows about 104 (macOS) to 108 bytes (Linux) for the path of a unix socket. */
const longest = 100;

/** Where the event store of a data folder listens: inside it, or in a folder of its own under the temp folder if that is too long. */
export const socketPath = (dataDir: string): string => {
  const inside = resolve(dataDir, 'event-store', 'event-store.sock');
  if (Buffer.byteLength(inside) <= longest) return inside;
  const name = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 16);
  return join(tmpdir(), `pbp-${name}`, 'event-store.sock');
};
