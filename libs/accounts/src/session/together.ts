import { setTimeout as pause } from 'node:timers/promises';

interface Look<Found> {
  readonly keys: Set<string>;
  readonly found: Promise<ReadonlyMap<string, Found>>;
}

/** For so long a look waits for the one before it. The more who ask share a look, the less it costs each. */
const patienceMs = 20;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const nothing = (): void => undefined;

/**
 * Looks things up by their keys, all together that are asked for in one turn of the event loop, or while the look before
 * is under way, unless that stands still. A look begins after all who get it have asked, so that it has whatever was
 * written before.
 */
export class Together<Found> {
  private next: Look<Found> | null = null;
  private before = Promise.resolve();

  constructor(private readonly find: (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>) {}

  /** Undefined where there is nothing of that key. Throws what the look throws, as do all who share it. */
  async of(key: string): Promise<Found | undefined> {
    const { keys, found } = (this.next ??= this.inItsTurn());
    keys.add(key);
    return (await found).get(key);
  }

  private inItsTurn(): Look<Found> {
    const keys = new Set<string>();
    const found = this.mayBegin().then(() => {
      this.next = null;
      return this.begin([...keys]);
    });
    return { keys, found };
  }

  private async mayBegin(): Promise<void> {
    await Promise.race([this.before, pause(patienceMs, undefined, { ref: false })]);
    await turn();
  }

  private begin(keys: readonly string[]): Promise<ReadonlyMap<string, Found>> {
    const look = this.find(keys);
    this.before = look.then(nothing, nothing);
    return look;
  }
}
