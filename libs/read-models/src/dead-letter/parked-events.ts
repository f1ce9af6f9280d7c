import { type MikroORM } from '@mikro-orm/postgresql';
import { type DeadLetter, type DeadLetterDetail } from '@pbp/contracts';
import { findDeadLetter, findDeadLetters, mostListed } from './find-dead-letters.js';
import { instruct, type Instructed, type OperatorsWord } from './instruct.js';

const decidedAt = ({ instructions, parkedAt }: DeadLetter): string =>
  instructions.findLast(({ outcome }) => outcome !== null)?.outcome?.at ?? parkedAt;

const newestFirst = {
  open: (one: DeadLetter, other: DeadLetter) => other.parkedAt.localeCompare(one.parkedAt),
  settled: (one: DeadLetter, other: DeadLetter) => decidedAt(other).localeCompare(decidedAt(one)),
} as const;

/** What several projections have parked, each of them beside its own rows. Throws the database's errors. */
export class ParkedEvents {
  constructor(private readonly projections: readonly MikroORM[]) {}

  /** What operators have to decide on, or what was settled, newest first. At most 200. */
  async list(standing: 'open' | 'settled'): Promise<readonly DeadLetter[]> {
    const found = await Promise.all(this.projections.map((orm) => findDeadLetters(orm, standing)));
    return found.flat().toSorted(newestFirst[standing]).slice(0, mostListed);
  }

  /** By its id, null where there is none. */
  async find(id: string): Promise<DeadLetterDetail | null> {
    for (const orm of this.projections) {
      const letter = await findDeadLetter(orm, id);
      if (letter) return letter;
    }
    return null;
  }

  /** Keeps an operator's instruction beside the event, for the projection that has parked it. */
  async instruct(id: string, word: OperatorsWord): Promise<Instructed> {
    for (const orm of this.projections) {
      const instructed = await instruct(orm, id, word);
      if (instructed.kind !== 'unknown') return instructed;
    }
    return { kind: 'unknown' };
  }
}
