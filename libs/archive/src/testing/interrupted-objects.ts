import { type ObjectStore } from '../objects/object-store.js';

export class Interruption extends Error {}

/** Ends its user's run at the nth change, before or after that is made. */
export class InterruptedObjects implements ObjectStore {
  readonly place: string;
  private changes = 0;

  constructor(
    private readonly objects: ObjectStore,
    private readonly nth: number,
    private readonly when: 'before' | 'after',
  ) {
    this.place = objects.place;
  }

  putOnce(key: string, bytes: Uint8Array): Promise<'written' | 'known'> {
    return this.interrupted(() => this.objects.putOnce(key, bytes));
  }

  get(key: string): Promise<Buffer | null> {
    return this.objects.get(key);
  }

  list(prefix: string): Promise<readonly string[]> {
    return this.objects.list(prefix);
  }

  remove(key: string): Promise<void> {
    return this.interrupted(() => this.objects.remove(key));
  }

  private async interrupted<T>(change: () => Promise<T>): Promise<T> {
    const isNow = ++this.changes === this.nth;
    if (isNow && this.when === 'before') throw new Interruption();
    const result = await change();
    if (isNow) throw new Interruption();
    return result;
  }
}
