import { type Envelope, InMemoryEventStore, type ReadOptions } from '@pbp/eventing';
import { AskedEvening, gameBeginning, gameId } from '../testing/asked-evening.js';
import { plainReads, SharedReads } from './shared-reads.js';

/** Tells of each read how many events it gave. */
class ToldStore extends InMemoryEventStore {
  readonly given: number[] = [];

  override async *read(stream: string, options?: ReadOptions): AsyncGenerator<Envelope> {
    const at = this.given.push(0) - 1;
    for await (const event of super.read(stream, options)) {
      this.given[at] = (this.given[at] ?? 0) + 1;
      yield event;
    }
  }
}

describe('looks that many share', () => {
  let store: ToldStore;
  let evening: AskedEvening;
  let reads: SharedReads;
  let questionId: string;

  beforeEach(async () => {
    store = new ToldStore();
    evening = new AskedEvening(store);
    await evening.goOn(3);
    questionId = await evening.idOf('gameWinner');
    reads = new SharedReads(store);
  });

  const given = async (look: () => Promise<unknown>): Promise<readonly number[]> => {
    store.given.length = 0;
    await look();
    return [...store.given];
  };

  it('read of a question and of a game only what is new, and find what plain looks find', async () => {
    await Promise.all([reads.question(questionId), reads.game(gameId)]);
    await evening.suspend(questionId);
    expect(await given(() => reads.question(questionId))).toEqual([2]);
    expect(await given(() => reads.question(questionId))).toEqual([0]);
    await evening.goOn(2);
    expect(await given(() => reads.game(gameId))).toEqual([2]);
    expect(await reads.question(questionId)).toEqual(await plainReads(store).question(questionId));
    expect(await reads.game(gameId)).toEqual(await plainReads(store).game(gameId));
  });

  it('are one read for all who look at once', async () => {
    expect(await given(() => Promise.all([1, 2, 3].map(() => reads.question(questionId))))).toHaveLength(1);
  });

  it('find what is asked only after a look that found nothing', async () => {
    const next = '402.1';
    expect((await reads.question(next)).question.asked).toBe(false);
    await new AskedEvening(store, gameBeginning(undefined, '402')).goOn(3);
    expect((await reads.question(next)).question.asked).toBe(true);
  });
});
