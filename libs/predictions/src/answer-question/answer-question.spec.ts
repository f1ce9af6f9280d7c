import { type Answered, type GameEvent, gameStream } from '@pbp/domain';
import { type EventStore, InMemoryEventStore, uuidV5 } from '@pbp/eventing';
import { readPrediction } from '../question-log/prediction-log.js';
import { AskedEvening, gameId } from '../testing/asked-evening.js';
import { withdrawAnswer } from '../withdraw-answer/withdraw-answer.js';
import { answerQuestion } from './answer-question.js';
import { type Answering } from './answering.js';

const fanId = 'fan';
const started: GameEvent = { type: 'GameStarted', data: { gameId: '401' } };

describe('answering a question', () => {
  let store: EventStore;
  let evening: AskedEvening;
  let questionId: string;

  beforeEach(async () => {
    store = new InMemoryEventStore();
    evening = new AskedEvening(store);
    await evening.goOn(3);
    questionId = await evening.idOf('gameWinner');
  });

  const said = () => ({ now: evening.now, correlationId: 'c' });
  const answer = (requestId: string, pick = 'home', chance: number | null = 0.7, id = questionId): Promise<Answering> =>
    answerQuestion(store, { questionId: id, fanId, requestId, pick, chance }, said());
  const withdraw = (requestId: string) => withdrawAnswer(store, { questionId, fanId, requestId }, said());
  const types = async () => (await readPrediction(store, questionId, fanId)).events.map(({ type }) => type);
  const taken = (facts: Partial<Answered>) => ({ kind: 'taken', answer: facts });

  it('keeps what was picked and what was known: the model, the rule, the game, the log, the time', async () => {
    expect(await answer('1')).toMatchObject(
      taken({
        pick: 'home',
        chance: 0.7,
        modelChance: expect.closeTo(0.5, 0) as number,
        ruleVersion: 2,
        gameRevision: 2,
        position: expect.stringMatching(/^\d+\/\d+$/) as string,
        at: evening.now,
      }),
    );
  });
  it('can be changed and withdrawn', async () => {
    await answer('1');
    expect(await answer('2', 'away')).toMatchObject(taken({ pick: 'away' }));
    expect(await withdraw('3')).toEqual({ kind: 'taken', answer: null });
    expect(await withdraw('4')).toEqual({ kind: 'noAnswer' });
    expect(await types()).toEqual(['PredictionPlaced', 'PredictionChanged', 'PredictionWithdrawn']);
  });
  it('is done once for each request, and answered as the first time', async () => {
    const first = await answer('1');
    await answer('2', 'away');
    expect(await answer('1')).toEqual(first);
    expect(await Promise.all([answer('3'), answer('3'), answer('3')])).toEqual(
      Array.from({ length: 3 }, () => expect.objectContaining({ kind: 'taken' }) as unknown),
    );
    expect(await types()).toHaveLength(3);
  });
  it('is answered to every copy of a request with what lies in the log, not with what the copy would have appended', async () => {
    const request = { questionId, fanId, requestId: '1', pick: 'home', chance: 0.7 };
    const at = (second: number) => ({
      ...said(),
      now: new Date(Date.parse(evening.now) + second * 1_000).toISOString(),
    });
    const copies = await Promise.all([1, 2, 3].map((second) => answerQuestion(store, request, at(second))));
    const { prediction } = await readPrediction(store, questionId, fanId);
    expect(copies).toEqual(copies.map(() => ({ kind: 'taken', answer: prediction.answer })));
    expect(await types()).toEqual(['PredictionPlaced']);
  });
  it('asks for one of the answers there are, and for a chance that can be meant', async () => {
    expect(await answer('1', 'nobody')).toEqual({ kind: 'unknownPick' });
    for (const chance of [null, 0.49, 1])
      expect(await answer('2', 'home', chance)).toEqual({ kind: 'impossibleChance' });
    expect(await answer('3', 'over', null, await evening.idOf('total'))).toMatchObject({ kind: 'taken' });
    expect(await answer('4', 'home', 0.7, '401.99')).toEqual({ kind: 'unknownQuestion' });
    expect(await types()).toEqual([]);
  });
  it('is refused when the question is closed, and what was answered before stands', async () => {
    await answer('1');
    await evening.hear(started);
    expect(await answer('2', 'away')).toEqual({ kind: 'refused', reason: 'locked' });
    expect(await withdraw('3')).toEqual({ kind: 'refused', reason: 'locked' });
    expect(await answer('1')).toMatchObject(taken({ pick: 'home' }));
    expect(await types()).toEqual(['PredictionPlaced']);
  });

  it('is refused where the game says already that the question is closed, though nobody has closed it yet', async () => {
    await answer('1');
    const revision = (await Array.fromAsync(store.read(gameStream(gameId)))).length - 1;
    const metadata = { at: evening.now, correlationId: 'c', causationId: 'c', schemaVersion: 1 };
    await store.append(gameStream(gameId), [{ id: uuidV5('started'), ...started, metadata }], revision);
    expect(await answer('2', 'away')).toEqual({ kind: 'refused', reason: 'closing' });
    expect(await withdraw('3')).toEqual({ kind: 'refused', reason: 'closing' });
    expect(await types()).toEqual(['PredictionPlaced']);
  });

  describe('that loses the race against the lock', () => {
    /** The log as it looks to somebody whose append waits until the question has been closed. */
    const slow = (): EventStore => ({
      append: async (stream, events, expected) => {
        if (stream.startsWith('prediction-')) await evening.hear(started);
        return store.append(stream, events, expected);
      },
      read: (stream, options) => store.read(stream, options),
      readAll: (options) => store.readAll(options),
      subscribe: (options) => store.subscribe(options),
      close: () => store.close(),
    });

    it('is refused by its place in the log, is marked so, and takes nothing away from what came in time', async () => {
      await answer('1');
      let isFirst = true;
      const racing: EventStore = {
        ...slow(),
        append: (stream, events, expected) => {
          if (!isFirst) return store.append(stream, events, expected);
          isFirst = false;
          return slow().append(stream, events, expected);
        },
      };
      const late = { questionId, fanId, requestId: '2', pick: 'away', chance: 0.9 };
      expect(await answerQuestion(racing, late, said())).toEqual({ kind: 'refused', reason: 'locked' });
      expect(await types()).toEqual(['PredictionPlaced', 'PredictionChanged', 'PredictionRejected']);
      expect((await readPrediction(store, questionId, fanId)).prediction.answer).toMatchObject({ pick: 'home' });
      expect(await answerQuestion(store, late, said())).toEqual({ kind: 'refused', reason: 'locked' });
      expect(await types()).toHaveLength(3);
    });
  });
});
