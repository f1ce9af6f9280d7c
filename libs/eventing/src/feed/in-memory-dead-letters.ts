import { type DeadLetter, type DeadLetters, type Resolution } from './dead-letters.js';
import { type Instruction, type InstructionOutcome } from './instruction.js';

interface Entry {
  readonly letter: DeadLetter;
  readonly resolution?: Resolution;
}

interface Asked {
  readonly instruction: Instruction;
  readonly outcome?: InstructionOutcome;
}

/** Dead letters for pure tests. */
export class InMemoryDeadLetters implements DeadLetters {
  readonly #entries = new Map<string, Entry>();
  readonly #asked = new Map<string, Asked>();

  async park(letter: DeadLetter): Promise<void> {
    this.#entries.set(keyOf(letter.feed, letter.event.id), { letter });
  }

  async parkedStreams(feed: string): Promise<readonly string[]> {
    return [...new Set(this.#open(feed).map(({ event }) => event.stream))];
  }

  async unresolved(feed: string, stream: string): Promise<readonly DeadLetter[]> {
    return this.#open(feed)
      .filter(({ event }) => event.stream === stream)
      .toSorted((a, b) => a.event.revision - b.event.revision);
  }

  async resolve(feed: string, eventId: string, resolution: Resolution): Promise<void> {
    const entry = this.#entries.get(keyOf(feed, eventId));
    if (entry) this.#entries.set(keyOf(feed, eventId), { ...entry, resolution });
  }

  async instructions(feed: string): Promise<readonly Instruction[]> {
    return [...this.#asked.values()]
      .filter(({ instruction, outcome }) => instruction.feed === feed && !outcome)
      .map(({ instruction }) => instruction);
  }

  async carriedOut(instruction: Instruction, outcome: InstructionOutcome): Promise<void> {
    this.#asked.set(instruction.id, { instruction, outcome });
  }

  /** An operator asks. */
  ask(instruction: Instruction): void {
    this.#asked.set(instruction.id, { instruction });
  }

  outcomeOf(id: string): InstructionOutcome | undefined {
    return this.#asked.get(id)?.outcome;
  }

  /** Everything that was ever parked, with how it ended. */
  all(): readonly Entry[] {
    return [...this.#entries.values()];
  }

  #open(feed: string): DeadLetter[] {
    return this.all()
      .filter(({ letter, resolution }) => letter.feed === feed && !resolution)
      .map(({ letter }) => letter);
  }
}

const keyOf = (feed: string, eventId: string): string => `${feed}/${eventId}`;
