import { type Archive, keyOf, MissingFromArchiveError } from '@pbp/archive';

/** An archive for specs. */
export class KeptInMemory implements Archive {
  private readonly bodies = new Map<string, Buffer>();

  async keep(bytes: Uint8Array): Promise<string> {
    const key = keyOf(bytes);
    this.bodies.set(key, Buffer.from(bytes));
    return key;
  }

  async read(key: string): Promise<Buffer> {
    const bytes = this.bodies.get(key);
    if (!bytes) throw new MissingFromArchiveError(key);
    return bytes;
  }
}
