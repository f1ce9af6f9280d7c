import { type AskedQuestion, type QuestionEventType } from '@pbp/domain';
import { type EventStore, InMemoryEventStore } from '@pbp/eventing';
import { type QuestionLog, readQuestionsOf } from '../question-log/question-log.js';
import { AskedEvening, gameId } from '../testing/asked-evening.js';

const factsOf = (logs: readonly QuestionLog[]) =>
  logs.map(({ events }) => events.map(({ type, data }) => ({ type, data })));
const lastOnes = async (store: EventStore): Promise<readonly QuestionLog[]> => readQuestionsOf(store, gameId);
const asked = (logs: readonly QuestionLog[]): readonly AskedQuestion[] =>
  logs.flatMap(({ question }) => (question.asked ? [question] : []));

describe('the desk that asks the questions of a game', () => {
  it('asks, closes and settles each of them, in that order, until the game is over', async () => {
    const store = new InMemoryEventStore();
    await new AskedEvening(store).toTheEnd();
    const logs = await lastOnes(store);
    expect(logs.length).toBeGreaterThan(15);
    for (const { events } of logs) {
      const types = events.map(({ type }): QuestionEventType => type);
      expect(types.slice(0, 3)).toEqual(['QuestionOpened', 'QuestionLocked', 'QuestionSettled']);
    }
    expect(asked(logs).filter(({ settlement }) => settlement.is === 'undecided')).toEqual([]);
  });

  it('leaves the same log however often it begins anew', async () => {
    const [steady, interrupted] = [new InMemoryEventStore(), new InMemoryEventStore()];
    await new AskedEvening(steady).toTheEnd();
    const evening = new AskedEvening(interrupted);
    while (!evening.isOver) {
      evening.restart();
      await evening.goOn(7);
    }
    expect(factsOf(await lastOnes(interrupted))).toEqual(factsOf(await lastOnes(steady)));
  });

  it('takes nothing back that it hears again from before', async () => {
    const store = new InMemoryEventStore();
    const evening = new AskedEvening(store);
    await evening.toTheEnd();
    const before = factsOf(await lastOnes(store));
    await evening.hearAgain();
    expect(factsOf(await lastOnes(store))).toEqual(before);
  });
});
