import { jest } from '@jest/globals';
import {
  type GameEvent,
  type PredictionEvent,
  type PredictionScore,
  type PredictionsScored,
  type QuestionEvent,
  questionStream,
} from '@pbp/domain';
import { type Envelope, type EventStore, InMemoryEventStore } from '@pbp/eventing';
import * as fc from 'fast-check';
import { answerQuestion } from './answer-question/answer-question.js';
import { type Answering } from './answer-question/answering.js';
import { scoreAnswers } from './score-answers/score-answers.js';
import { AskedEvening, gameId, generated } from './testing/asked-evening.js';
import { withdrawAnswer } from './withdraw-answer/withdraw-answer.js';

jest.setTimeout(1_800_000);

type Pick = 'home' | 'away';

/** What a fan asks for; sent so many times, as by somebody who never got an answer. */
interface Wish {
  readonly fanId: string;
  readonly requestId: string;
  readonly pick: Pick | null;
  readonly times: number;
}

type Step = 'start' | 'end' | 'turn' | 'score' | 'crash' | 'suspend';

const announcement = generated.slice(0, 3);
const facts: Readonly<Record<'start' | 'end' | 'turn', GameEvent>> = {
  start: { type: 'GameStarted', data: { gameId } },
  end: { type: 'GameEnded', data: { gameId, score: { home: 101, away: 99 }, how: 'played' } },
  turn: { type: 'FinalScoreRevised', data: { gameId, score: { home: 99, away: 100 } } },
};
const questionId = `${gameId}.1`;

/** Every read and every append waits until it is its turn, which the scheduler decides. */
const scheduled = (store: EventStore, scheduler: fc.Scheduler): EventStore => {
  const turn = (what: string) => scheduler.schedule(Promise.resolve(), what);
  return {
    append: async (stream, events, expected) => {
      await turn(`append to ${stream}`);
      const appended = await store.append(stream, events, expected);
      await turn(`appended to ${stream}`);
      return appended;
    },
    read: async function* (stream, options) {
      await turn(`read ${stream}`);
      yield* store.read(stream, options);
    },
    readAll: (options) => store.readAll(options),
    subscribe: (options) => store.subscribe(options),
    close: () => store.close(),
  };
};

const isOf = (event: Envelope, stream: string): boolean => event.stream.startsWith(stream);

/** Written from the rules alone: who counts with what, as a reader of the log sees it from its beginning to its end. */
const oracle = (log: readonly Envelope[]) => {
  const answers = new Map<string, { readonly pick: string; readonly points: number }>();
  const requests = new Set<string>();
  let isOpen = false;
  let outcome: string | null = null;
  for (const event of log) {
    if (isOf(event, questionStream(questionId))) {
      const { type, data } = event as unknown as QuestionEvent;
      if (type === 'QuestionOpened' || type === 'QuestionResumed') isOpen = true;
      if (type === 'QuestionSuspended' || type === 'QuestionLocked') isOpen = false;
      if (type === 'QuestionSettled' || type === 'QuestionResettled')
        outcome = data.settlement.is === 'decided' ? data.settlement.outcome : null;
    }
    if (!isOpen || !isOf(event, `prediction-${questionId}.`)) continue;
    const { type, data } = event as unknown as PredictionEvent;
    if (type !== 'PredictionRejected') requests.add(data.requestId);
    if (type === 'PredictionWithdrawn') answers.delete(data.fanId);
    if (type === 'PredictionPlaced' || type === 'PredictionChanged')
      answers.set(data.fanId, {
        pick: data.pick,
        points: Math.min(100, Math.max(10, Math.round(10 / data.modelChance))),
      });
  }
  const points = [...answers].map(([fanId, { pick, points: worth }]) => [fanId, pick === outcome ? worth : 0] as const);
  return { points: new Map(points), requests };
};

const worth = (score: PredictionScore): number => (score.is === 'right' ? score.points : 0);

/** What stands in the ledger under the last settlement, every fan once. */
const ledger = (log: readonly Envelope[]): ReadonlyMap<string, number> => {
  const question = log.filter((event) => event.stream === questionStream(questionId));
  const last = question.findLast(({ type }) => type === 'QuestionSettled' || type === 'QuestionResettled');
  const scores = question
    .filter(({ type }) => type === 'PredictionsScored')
    .map(({ data }) => data as PredictionsScored['data'])
    .filter(({ settlementId }) => settlementId === last?.id)
    .flatMap((scored) => scored.scores);
  expect(new Set(scores.map(({ fanId }) => fanId)).size).toBe(scores.length);
  return new Map(scores.map(({ fanId, score }) => [fanId, worth(score)]));
};

const send = async (store: EventStore, { fanId, requestId, pick }: Wish): Promise<Answering> => {
  const said = { now: '2026-01-01T00:00:00.000Z', correlationId: requestId };
  const request = { questionId, fanId, requestId };
  if (pick === null) return withdrawAnswer(store, request, said);
  return answerQuestion(store, { ...request, pick, chance: 0.8 }, said);
};

const play = async (store: EventStore, evening: AskedEvening, steps: readonly Step[]): Promise<void> => {
  const said = { now: '2026-01-01T00:00:00.000Z', correlationId: 'desk' };
  for (const step of steps) {
    switch (step) {
      case 'crash':
        evening.restart();
        break;
      case 'score':
        await scoreAnswers(store, questionId, said);
        break;
      case 'suspend':
        await evening.suspend(questionId);
        break;
      case 'start':
      case 'end':
      case 'turn':
        await evening.hear(facts[step]);
        break;
      default:
        step satisfies never;
    }
  }
};

const wishes = (): fc.Arbitrary<readonly Wish[]> =>
  fc
    .array(
      fc.record({
        fanId: fc.constantFrom('ann', 'bob', 'cyd'),
        pick: fc.constantFrom<Pick | null>('home', 'away', null),
        times: fc.integer({ min: 1, max: 3 }),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((all) => all.map((wish, n) => ({ ...wish, requestId: `${wish.fanId} ${n}` })));

/** A game from its tip-off to its end, now and then with a crash, a pause of the feed, or a final that turns it round. */
const evenings = (): fc.Arbitrary<readonly Step[]> =>
  fc
    .record({
      crashes: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      suspends: fc.boolean(),
      turns: fc.boolean(),
      early: fc.boolean(),
    })
    .map(({ crashes, suspends, turns, early }) => {
      const crash = (n: number): readonly Step[] => (crashes[n] ? ['crash'] : []);
      const steps: readonly Step[] = [
        ...(suspends ? (['suspend'] as const) : []),
        ...crash(0),
        'start',
        ...crash(1),
        ...(early ? (['score'] as const) : []),
        'end',
        ...crash(2),
        'score',
        ...(turns ? (['turn', ...crash(3), 'score'] as const) : []),
        'score',
      ];
      return steps;
    });

describe('whatever happens at the same time', () => {
  const { INTERLEAVINGS, PROPERTY_SEED } = process.env;
  const runs = {
    numRuns: Number(INTERLEAVINGS ?? 500),
    ...(PROPERTY_SEED ? { seed: Number(PROPERTY_SEED) } : {}),
  };

  it('nothing counts that stands behind the lock, nobody is scored twice, and the ledger is what the rules say', async () => {
    let [late, taken] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), wishes(), evenings(), async (scheduler, wished, steps) => {
        const log = new InMemoryEventStore();
        const store = scheduled(log, scheduler);
        const evening = new AskedEvening(log);
        for (const fact of announcement) await evening.hear(fact);
        evening.reach(store);

        const sent = wished.flatMap((wish) =>
          Array.from({ length: wish.times }, async () => ({ wish, became: await send(store, wish) })),
        );
        const playing = play(store, evening, steps);
        await scheduler.waitFor(Promise.all([playing, ...sent]));

        // What came in between the last scoring and now does not count: the question was closed long before.
        const events = await Array.fromAsync(log.readAll());
        const { points, requests } = oracle(events);
        expect(ledger(events)).toEqual(points);
        for (const { wish, became } of await Promise.all(sent)) {
          if (became.kind === 'taken') expect(requests).toContain(wish.requestId);
          // While the question is suspended nothing is noted: sent again later, the same request may be taken.
          if (became.kind === 'refused' && became.reason === 'locked') expect(requests).not.toContain(wish.requestId);
          taken += Number(became.kind === 'taken');
          late += Number(became.kind === 'refused');
        }
      }),
      runs,
    );
    // Both sides of the race were seen, or nothing was tested.
    expect(late).toBeGreaterThan(runs.numRuns / 10);
    expect(taken).toBeGreaterThan(runs.numRuns / 10);
  });
});
