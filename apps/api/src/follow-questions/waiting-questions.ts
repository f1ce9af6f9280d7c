import { isAfter, type Position } from '@pbp/eventing';
import { type Heard, keyOf, together } from './heard.js';

export type IsWanted = (heard: Heard) => boolean;

/** Of what nobody wants so much is kept: somebody may come who asks the rows before these tell of it. */
const mostUnwanted = 1_000;

/** Questions and withdrawals that were heard of and have not been told, each once with all that was heard, the longest waiting first. */
export class WaitingQuestions {
  private readonly waiting = new Map<string, Heard>();

  get size(): number {
    return this.waiting.size;
  }

  note(heard: Heard, isWanted: IsWanted): void {
    const key = keyOf(heard);
    const before = this.waiting.get(key);
    this.waiting.set(key, before ? together(before, heard) : heard);
    if (this.waiting.size > mostUnwanted) this.dropOldest(isWanted);
  }

  has(isWanted: IsWanted): boolean {
    return this.waiting.values().some(isWanted);
  }

  /** Takes out all of which the rows tell that have reached that place; answers those that somebody wants. */
  take(reached: Position, isWanted: IsWanted): readonly Heard[] {
    const shown = [...this.waiting.values()].filter(({ position }) => !isAfter(position, reached));
    for (const heard of shown) this.waiting.delete(keyOf(heard));
    return shown.filter(isWanted);
  }

  private dropOldest(isWanted: IsWanted): void {
    const oldest = this.waiting.values().find((heard) => !isWanted(heard));
    if (oldest) this.waiting.delete(keyOf(oldest));
  }
}
