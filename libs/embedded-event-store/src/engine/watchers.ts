import { type Committed } from './operation.js';

export type Watcher = (committed: readonly Committed[]) => void;

/** Who wants to hear of committed events, of one stream or of all. */
export class Watchers {
  readonly #ofAll = new Set<Watcher>();
  readonly #ofStream = new Map<string, Set<Watcher>>();

  get count(): number {
    return this.#ofAll.size + [...this.#ofStream.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** Answers how to stop watching. */
  watchAll(watcher: Watcher): () => void {
    this.#ofAll.add(watcher);
    return () => this.#ofAll.delete(watcher);
  }

  watchStream(name: string, watcher: Watcher): () => void {
    const watchers = this.#ofStream.get(name) ?? new Set();
    this.#ofStream.set(name, watchers.add(watcher));
    return () => {
      watchers.delete(watcher);
      if (watchers.size === 0 && this.#ofStream.get(name) === watchers) this.#ofStream.delete(name);
    };
  }

  tell(committed: readonly Committed[]): void {
    for (const watcher of this.#ofAll) watcher(committed);
    if (this.#ofStream.size === 0) return;
    for (const events of committed) for (const watcher of this.#ofStream.get(events.stream) ?? []) watcher([events]);
  }
}
