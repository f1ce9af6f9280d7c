/**
 * Positions of the latest event ids, by their hash: two slots a set, the older one gives way. A fixed 0.8 MB and no
 * garbage. It may name the wrong event, which the caller finds out by looking at that event's id.
 */
export class EventIdCache {
  readonly #mask: number;
  readonly #hashes: Int32Array;
  readonly #positions: Float64Array;

  /** Holds 2^(bits + 1) ids. */
  constructor(bits = 15) {
    this.#mask = (1 << bits) - 1;
    this.#hashes = new Int32Array(2 << bits).fill(-1);
    this.#positions = new Float64Array(2 << bits);
  }

  get(hash: number): number | undefined {
    const slot = (hash & this.#mask) * 2;
    if (this.#hashes[slot] === hash) return this.#positions[slot];
    if (this.#hashes[slot + 1] === hash) return this.#positions[slot + 1];
    return undefined;
  }

  set(hash: number, position: number): void {
    const slot = (hash & this.#mask) * 2;
    this.#hashes[slot + 1] = this.#hashes[slot] ?? -1;
    this.#positions[slot + 1] = this.#positions[slot] ?? 0;
    this.#hashes[slot] = hash;
    this.#positions[slot] = position;
  }
}
