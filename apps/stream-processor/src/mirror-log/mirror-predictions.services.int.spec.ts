import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PredictionEventMessage } from '@pbp/contracts';
import { gameIdOfPredictions } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { connectKafka, createTopics } from '@pbp/kafka';
import { answerQuestion, scoreAnswers, withdrawAnswer } from '@pbp/predictions';
import { askedGameId, AskedEvening } from '@pbp/predictions/testing';
import {
  type AppProcess,
  describeByUrl,
  type EventStoreProcess,
  eventually,
  freshName,
  startEventStoreProcess,
} from '@pbp/testing';
import { startCopy } from '../testing/copy.js';
import { readTopic } from '../testing/stranger.js';

describeByUrl('KAFKA_BROKERS', 'the mirror of questions and answers', (brokers) => {
  let folder: string;
  let eventStore: EventStoreProcess;
  let store: EventStore;
  let copy: AppProcess | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pbp-mirror-'));
    eventStore = await startEventStoreProcess(join(folder, 'events'), { port: 0 });
    store = connectEventStore(eventStore.url);
  });
  afterEach(async () => {
    await copy?.kill();
    await store.close();
    await eventStore.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** A game with its questions, one of which two fans answer and one of them takes back; it is settled and scored. */
  const play = async (): Promise<void> => {
    const evening = new AskedEvening(store);
    const questionId = await evening.openQuestion('gameWinner');
    const said = { now: evening.now, correlationId: randomUUID() };
    const asked = () => ({ questionId, fanId: randomUUID(), requestId: randomUUID() });
    await answerQuestion(store, { ...asked(), pick: 'home', chance: 0.7 }, said);
    const regretted = asked();
    await answerQuestion(store, { ...regretted, pick: 'away', chance: 0.6 }, said);
    await withdrawAnswer(store, { ...regretted, requestId: randomUUID() }, said);
    await evening.toTheEnd();
    await scoreAnswers(store, questionId, said);
  };

  it('has every event of them by its game, as the log has it', async () => {
    await play();
    const expected: unknown[] = [];
    for await (const event of store.readAll()) if (gameIdOfPredictions(event.stream) !== null) expected.push(event);
    const prefix = `${freshName('mirror-predictions')}.`;
    await createTopics(connectKafka({ brokers: brokers.split(','), clientId: 'spec', prefix }));

    copy = await startCopy({ brokers, prefix, eventStoreUrl: eventStore.url });

    const read = () => readTopic(brokers, `${prefix}prediction.events`);
    await eventually(async () => expect(await read()).toHaveLength(expected.length), { within: 60_000, every: 250 });
    const records = await read();
    expect(new Set(records.map(({ key }) => key))).toEqual(new Set([askedGameId]));
    const values = records.map(({ payload }): unknown => JSON.parse(payload));
    // Closed: there is nothing in it that the schema does not name.
    for (const value of values) expect(PredictionEventMessage.parse(value)).toEqual(value);
    expect(values).toEqual(expected);
    const types = new Set(values.map((value) => PredictionEventMessage.parse(value).type));
    expect([...types]).toEqual(expect.arrayContaining(['QuestionOpened', 'PredictionWithdrawn', 'PredictionsScored']));
  });
});
