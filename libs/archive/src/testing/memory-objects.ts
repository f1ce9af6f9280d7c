import { type ObjectStore } from '../objects/object-store.js';

/** Objects of this process, to be broken at will. */
export class MemoryObjects implements ObjectStore {
  readonly place = 'memory';
  readonly stored = new Map<string, Buffer>();

  async putOnce(key: string, bytes: Uint8Array): Promise<'written' | 'known'> {
    if (this.stored.has(key)) return 'known';
    this.stored.set(key, Buffer.from(bytes));
    return 'written';
  }

  async get(key: string): Promise<Buffer | null> {
    return this.stored.get(key) ?? null;
  }

  async list(prefix: string): Promise<readonly string[]> {
    return this.keys().filter((key) => key.startsWith(prefix) && !key.slice(prefix.length).includes('/'));
  }

  async remove(key: string): Promise<void> {
    this.stored.delete(key);
  }

  keys(): readonly string[] {
    return [...this.stored.keys()].sort();
  }
}
