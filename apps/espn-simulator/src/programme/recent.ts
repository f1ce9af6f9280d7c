/** How many are remembered. */
const kept = 6;

/** A small memory of what is dear to make: the things used last. */
export class Recent<T> {
  private readonly entries = new Map<string, T>();

  /** The thing by this key, made if it is not remembered. */
  get(key: string, make: () => T): T {
    const value = this.entries.get(key) ?? make();
    this.entries.delete(key);
    this.entries.set(key, value);
    this.forgetOldest();
    return value;
  }

  private forgetOldest(): void {
    const [oldest] = this.entries.keys();
    if (this.entries.size > kept && oldest !== undefined) this.entries.delete(oldest);
  }
}
