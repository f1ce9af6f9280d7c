import { randomUUID } from 'node:crypto';
import { type EventStoreDBClient, type JSONType, jsonEvent } from '@eventstore/db-client';
import { type Answered, type Basis, predictionStream } from '@pbp/domain';
import { type EventStore, type NewEvent } from '@pbp/eventing';
import { connectPredictions, runPredictionProjection } from '@pbp/prediction-models';
import { QuestionDesk, scoreAnswers } from '@pbp/predictions';
import { costRow, limitRow, median, quantile, type Row, timed } from '../row.js';
import { halfTimeOf } from './half-time.js';
import { inFlight } from './in-flight.js';
import { type ServedApi } from './served-api.js';

const rounds = 5;
const answers = 10_000;
const together = 32;
/** As the scores lie in the log. */
const eventsAtOnce = 500;

const answerOf = (questionId: string, n: number): Answered => ({
  questionId,
  fanId: `fan-${String(n).padStart(6, '0')}-${randomUUID()}`,
  requestId: randomUUID(),
  pick: n % 3 === 0 ? 'away' : 'home',
  chance: 0.5 + (n % 40) / 100,
  modelChance: 0.512345678,
  ruleVersion: 1,
  gameRevision: 312,
  position: '123456/123456',
  at: new Date().toISOString(),
});

const placed = (data: Answered): NewEvent => {
  const metadata = { at: data.at, correlationId: data.requestId, causationId: data.requestId, schemaVersion: 1 };
  return { id: randomUUID(), type: 'PredictionPlaced', data, metadata };
};

const appendBatches = async (client: EventStoreDBClient, events: readonly NewEvent[]): Promise<void> => {
  const bare = events.map(({ id, type, data, metadata }) =>
    jsonEvent({ id, type, data: data as JSONType, metadata: { ...metadata } }),
  );
  const stream = `bare-${randomUUID()}`;
  for (let start = 0; start < bare.length; start += eventsAtOnce)
    await client.appendToStream(stream, bare.slice(start, start + eventsAtOnce));
};

/** What the desk does with a question that the game decides: it is closed and settled, and the answers are scored. */
const settle = async (store: EventStore, questionId: string, basis: Basis): Promise<void> => {
  const desk = new QuestionDesk(store);
  const [now, correlationId] = [new Date().toISOString(), randomUUID()];
  const cause = { kind: 'gameEvent', id: correlationId, type: 'PlayRecorded', revision: basis.revision } as const;
  await desk.carryOut(questionId, { do: 'lock', reason: 'periodBegun', basis }, now, correlationId);
  const settlement = { is: 'decided', outcome: 'home', by: [] } as const;
  await desk.carryOut(
    questionId,
    { do: 'settle', settlement, cause, happenedAt: null, afterFinal: false },
    now,
    correlationId,
  );
  const scored = await scoreAnswers(store, questionId, { now, correlationId });
  if (scored !== answers) throw new Error(`${scored} answers were scored, not ${answers}`);
};

interface Round {
  readonly settled: number;
  readonly appended: number;
  /** From the settlement until the boards tell of it. */
  readonly shown: number;
}

/** Follows the log into the tables, and waits for them where it is asked to. */
class Rows {
  private readonly stopped = new AbortController();
  private moved = Promise.withResolvers<void>();
  private expected = 0;

  static async of({ store, databaseUrl }: ServedApi): Promise<Rows> {
    const rows = new Rows(await connectPredictions(databaseUrl));
    const { signal } = rows.stopped;
    await runPredictionProjection({
      store,
      orm: rows.orm,
      signal,
      onCommitted: ({ scored }) => rows.note(scored.length),
    });
    return rows;
  }

  private constructor(private readonly orm: Awaited<ReturnType<typeof connectPredictions>>) {}

  /** Resolves when so many more answers have their scores. */
  scored(many: number): Promise<void> {
    this.expected += many;
    this.moved = Promise.withResolvers();
    return this.moved.promise;
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.orm.close(true);
  }

  private note(many: number): void {
    this.expected -= many;
    if (this.expected <= 0) this.moved.resolve();
  }
}

const settleOnce = async (api: ServedApi, rows: Rows, round: number): Promise<Round> => {
  const { store, client } = api;
  const { open } = await halfTimeOf(store, String(950 + round));
  const winner = open.find(({ terms }) => terms.kind === 'gameWinner');
  if (!winner) throw new Error('nobody was asked who wins');
  const { questionId, basis } = winner;
  const given = Array.from({ length: answers }, (_, n) => placed(answerOf(questionId, n)));
  const append = (event: NewEvent) => () =>
    store.append(predictionStream(questionId, (event.data as Answered).fanId), [event], 'none');
  await inFlight(together, given.map(append));
  const copies = given.map((event) => ({ ...event, id: randomUUID() }));
  const bare = () => timed(() => appendBatches(client, copies));
  const before = round % 2 === 0 ? null : await bare();
  const began = performance.now();
  const shown = rows.scored(answers).then(() => performance.now() - began);
  const settled = await timed(() => settle(store, questionId, basis));
  return { settled, shown: await shown, appended: before ?? (await bare()) };
};

/** Ten thousand open predictions settled, beside as many events appended in batches by the bare client. */
export const settlingRows = async (api: ServedApi): Promise<readonly Row[]> => {
  const rows = await Rows.of(api);
  await settleOnce(api, rows, -1);
  const all: Round[] = [];
  for (let round = 0; round < rounds; round++) all.push(await settleOnce(api, rows, round));
  await rows.stop();
  const settled = all.map((each) => each.settled);
  const what = `settle ${answers.toLocaleString('en-US')} predictions`;
  return [
    costRow(`${what}, beside batched appends`, 'ms', { ours: settled, bare: all.map(({ appended }) => appended) }, 1.5),
    limitRow(`${what}, the slowest of ${rounds}`, 'ms', quantile(settled, 1), 2_000),
    limitRow(`${what}, until the boards tell of it`, 'ms', median(all.map(({ shown }) => shown)), 2_000),
  ];
};
