// Taken once: where specs run, in a context of their own, each look-up of a global costs more than a roll.
const { cos, floor, imul, log, PI, sqrt } = Math;

/** Mixes any number of words into one 32-bit seed (FNV-1a with a final avalanche). */
export const hashOf = (...words: readonly (string | number)[]): number => {
  let hash = 0x811c9dc5;
  for (const word of words) {
    const text = `${word}`;
    for (let i = 0; i < text.length; i++) hash = imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = imul(hash ^ 0x1f, 0x01000193);
  }
  hash = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/**
 * A deterministic stream of chance (the public-domain mulberry32). The same words give the same stream for ever;
 * one stream per concern, so that a new roll in one place moves nothing in another.
 */
export class Random {
  private state: number;

  constructor(...words: readonly (string | number)[]) {
    this.state = hashOf(...words);
  }

  /** In [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** In [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** An integer in [low, high], both ends included. */
  integer(low: number, high: number): number {
    return low + floor(this.next() * (high - low + 1));
  }

  /** Box-Muller, one value per call so that the stream stays easy to follow. */
  normal(mean: number, deviation: number): number {
    const radius = sqrt(-2 * log(1 - this.next()));
    return mean + deviation * radius * cos(2 * PI * this.next());
  }

  /** A normal value kept inside its bounds by drawing again; the mean of the bounds where that fails. */
  normalWithin(mean: number, deviation: number, low: number, high: number): number {
    for (let attempt = 0; attempt < 20; attempt++) {
      const value = this.normal(mean, deviation);
      if (value >= low && value <= high) return value;
    }
    return (low + high) / 2;
  }

  /** One of a list that has at least one entry; throws on an empty one. */
  pick<T>(list: readonly T[]): T {
    const chosen = list[floor(this.next() * list.length)];
    if (chosen === undefined) throw new Error('nothing to pick from');
    return chosen;
  }

  /** One of a list by weight; weights are at least 0 and need not add up to 1. Throws on an empty list. */
  weighted<T>(list: readonly T[], weightOf: (entry: T) => number): T {
    let total = 0;
    for (const entry of list) total += weightOf(entry);
    let left = this.next() * total;
    for (const entry of list) {
      left -= weightOf(entry);
      if (left < 0) return entry;
    }
    return this.pick(list);
  }

  shuffled<T>(list: readonly T[]): T[] {
    const rest = [...list];
    const result: T[] = [];
    while (rest.length > 0) result.push(...rest.splice(floor(this.next() * rest.length), 1));
    return result;
  }
}
