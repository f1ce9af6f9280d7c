import { jest } from '@jest/globals';
import {
  type GameEvent,
  type Play,
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
  /** When it was asked for, by the server's clock: seconds of a minute. */
  readonly second: number;
}

/** `retime` is the feed's word that the deciding play was at another time, `turn` that the other team had won. */
type Step = 'start' | 'end' | 'retime' | 'turn' | 'score' | 'crash' | 'suspend';

const announcement = generated.slice(0, 3);
const questionId = `${gameId}.1`;
const at = (second: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();

/** All points of a side in one basket. */
const basketOf = (side: Pick, points: number, period: number, wallclock: string): Play => {
  const [scheduled, some] = [announcement[0], generated.find(({ type }) => type === 'PlayRecorded')];
  if (scheduled?.type !== 'GameScheduled' || some?.type !== 'PlayRecorded') throw new Error('a game begins with these');
  const place = { period, clock: '0:01', secondsLeft: 1 };
  return { ...some.data.play, id: side, teamId: scheduled.data[side].id, points, ...place, wallclock };
};
const decider = basketOf('home', 101, 4, at(30));

const facts: Readonly<Record<'start' | 'end' | 'retime' | 'turn', readonly GameEvent[]>> = {
  start: [{ type: 'GameStarted', data: { gameId } }],
  end: [
    { type: 'PlayRecorded', data: { gameId, play: basketOf('away', 99, 1, at(0)), after: null } },
    { type: 'PlayRecorded', data: { gameId, play: decider, after: 'away' } },
    { type: 'GameEnded', data: { gameId, score: { home: 101, away: 99 }, how: 'played' } },
  ],
  retime: [{ type: 'PlayRevised', data: { gameId, play: { ...decider, wallclock: at(50) }, after: 'away' } }],
  turn: [
    {
      type: 'GameReconciled',
      data: { gameId, agrees: { score: true, lineScore: true, boxScore: true }, differences: [] },
    },
    { type: 'FinalScoreRevised', data: { gameId, score: { home: 99, away: 100 } } },
  ],
};

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

/** What a fan said, null to take it back, and when (epoch milliseconds). */
interface Word {
  readonly at: number;
  readonly answer: { readonly pick: string; readonly points: number } | null;
}

/** Written from the rules alone: who counts with what, as a reader of the log sees it from its beginning to its end. */
const oracle = (log: readonly Envelope[]) => {
  const said = new Map<string, readonly Word[]>();
  const requests = new Set<string>();
  const playedAt = new Map<string, number>();
  let isOpen = false;
  let outcome: string | null = null;
  let decidedAt = Number.POSITIVE_INFINITY;
  for (const event of log) {
    if (isOf(event, questionStream(questionId))) {
      const { type, data } = event as unknown as QuestionEvent;
      if (type === 'QuestionOpened' || type === 'QuestionResumed') isOpen = true;
      if (type === 'QuestionSuspended' || type === 'QuestionLocked') isOpen = false;
      if (type === 'QuestionSettled' || type === 'QuestionResettled') {
        outcome = data.settlement.is === 'decided' ? data.settlement.outcome : null;
        const by = data.settlement.is === 'decided' ? data.settlement.by : [];
        decidedAt = by.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...by.map((id) => playedAt.get(id) ?? 0));
      }
    }
    if (event.type === 'PlayRecorded' || event.type === 'PlayRevised') {
      const { play } = event.data as { readonly play: Play };
      playedAt.set(play.id, Date.parse(play.wallclock ?? ''));
    }
    if (!isOpen || !isOf(event, `prediction-${questionId}.`)) continue;
    const { type, data } = event as unknown as PredictionEvent;
    if (type === 'PredictionRejected') continue;
    requests.add(data.requestId);
    const answer =
      type === 'PredictionWithdrawn'
        ? null
        : { pick: data.pick, points: Math.min(100, Math.max(10, Math.round(10 / data.modelChance))) };
    const word = { at: Date.parse(data.at ?? ''), answer };
    said.set(data.fanId, [...(said.get(data.fanId) ?? []), word]);
  }
  let outspoken = 0;
  const points = [...said].flatMap(([fanId, words]) => {
    const early = words.findLast((word) => word.at + 10_000 <= decidedAt);
    outspoken += Number(early !== undefined && early !== words.at(-1));
    const { answer } = early ?? words.at(-1) ?? { answer: null };
    return answer ? [[fanId, early && answer.pick === outcome ? answer.points : 0] as const] : [];
  });
  return { points: new Map(points), requests, outspoken };
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

const send = async (store: EventStore, { fanId, requestId, pick, second }: Wish): Promise<Answering> => {
  const said = { now: at(second), correlationId: requestId };
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
      case 'retime':
      case 'turn':
        for (const fact of facts[step]) await evening.hear(fact);
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
        second: fc.constantFrom(0, 19, 20, 21, 39, 41, 59),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((all) => all.map((wish, n) => ({ ...wish, requestId: `${wish.fanId} ${n}` })));

/** A game from its tip-off to its end, now and then with a crash, a pause of the feed, another time of the last play, or a final that turns it round. */
const evenings = (): fc.Arbitrary<readonly Step[]> =>
  fc
    .record({
      crashes: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      suspends: fc.boolean(),
      retimes: fc.boolean(),
      turns: fc.boolean(),
      early: fc.boolean(),
    })
    .map(({ crashes, suspends, retimes, turns, early }) => {
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
        ...(retimes ? (['retime', 'score'] as const) : []),
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
    let [late, taken, outspoken] = [0, 0, 0];
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
        const ruled = oracle(events);
        const { points, requests } = ruled;
        outspoken += ruled.outspoken;
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
    // Both sides of the race were seen, and last words that did not count, or nothing was tested.
    expect(late).toBeGreaterThan(runs.numRuns / 10);
    expect(taken).toBeGreaterThan(runs.numRuns / 10);
    expect(outspoken).toBeGreaterThan(runs.numRuns / 50);
  });
});
