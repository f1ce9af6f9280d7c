import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type Archive } from './archive.js';
import { BrokenArchiveError, MissingFromArchiveError } from './errors.js';
import { type ObjectStore } from './objects/object-store.js';
import { sha256Of } from './sha256.js';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** The key of a body is the sha256 of its bytes. */
export const keyOf = (bytes: Uint8Array): string => sha256Of(bytes);

const objectOf = (key: string): string => `${key.slice(0, 2)}/${key}.json.gz`;

/** Bodies as objects, gzipped: `ab/abcdef….json.gz`. */
export class BodyArchive implements Archive {
  constructor(private readonly objects: ObjectStore) {}

  async keep(bytes: Uint8Array): Promise<string> {
    const key = keyOf(bytes);
    await this.objects.putOnce(objectOf(key), await pack(bytes));
    return key;
  }

  async read(key: string): Promise<Buffer> {
    const packed = await this.objects.get(objectOf(key));
    if (!packed) throw new MissingFromArchiveError(key);
    const bytes = await unpack(packed).catch(() => null);
    if (!bytes || keyOf(bytes) !== key) throw new BrokenArchiveError(`what the archive has under ${key} was altered`);
    return bytes;
  }
}
