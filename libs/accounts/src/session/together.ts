interface Look<Found> {
  readonly keys: Set<string>;
  readonly found: Promise<ReadonlyMap<string, Found>>;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Looks things up by their keys, all together that are asked for in one turn of the event loop. A look begins after all who
 * get it have asked, so that it has whatever was written before.
 */
export class Together<Found> {
  private next: Look<Found> | null = null;

  constructor(private readonly find: (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>) {}

  /** Undefined where there is nothing of that key. Throws what the look throws, as do all who share it. */
  async of(key: string): Promise<Found | undefined> {
    const { keys, found } = (this.next ??= this.inNextTurn());
    keys.add(key);
    return (await found).get(key);
  }

  private inNextTurn(): Look<Found> {
    const keys = new Set<string>();
    const found = turn().then(() => {
      this.next = null;
      return this.find([...keys]);
    });
    return { keys, found };
  }
}
