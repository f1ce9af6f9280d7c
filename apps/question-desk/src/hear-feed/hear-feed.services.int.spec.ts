import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Health } from '@pbp/contracts';
import { type AskedQuestion, gameStream } from '@pbp/domain';
import { type EventStore, InMemoryEventStore, uuidV5 } from '@pbp/eventing';
import { connectEventStore } from '@pbp/eventstore-db';
import { type LiveState, openLiveState } from '@pbp/live-state';
import { readQuestionsOf } from '@pbp/predictions';
import { factsOfGame, generateGame } from '@pbp/simulation';
import {
  type AppProcess,
  describeByUrl,
  type EventStoreProcess,
  eventually,
  startApp,
  startEventStoreProcess,
  startSuiteDatabase,
  type SuiteDatabase,
} from '@pbp/testing';

const gameId = '401';
const facts = factsOfGame(generateGame({ seed: 1, id: gameId }), 120);
const tipOff = facts.findIndex(({ type }) => type === 'GameStarted');
const firstPlay = facts.findIndex(({ type }) => type === 'PlayRecorded');

describeByUrl('REDIS_URL', 'the question desk in a process of its own', (redisUrl) => {
  const dir = mkdtempSync(join(tmpdir(), 'pbp-desk-'));
  const REDIS_URL = `${redisUrl}?namespace=${randomUUID()}`;
  let eventStore: EventStoreProcess;
  let database: SuiteDatabase;
  let store: EventStore;
  let ingestion: LiveState;
  let desk: AppProcess;
  let told = 0;

  /** However long this machine stands still, it is not history by then. */
  const live = () => new Date(Date.now() + 600_000).toISOString();
  /** As a poll tells it: so many more events of the game at once. */
  const tell = async (upTo: number): Promise<void> => {
    const metadata = { at: live(), correlationId: `poll ${upTo}`, causationId: `poll ${upTo}`, schemaVersion: 1 };
    const events = facts.slice(told, upTo).map((fact, n) => ({ id: uuidV5(`${told + n}`), ...fact, metadata }));
    await store.append(gameStream(gameId), events, told === 0 ? 'none' : told - 1);
    told = upTo;
  };
  const questions = async (): Promise<readonly AskedQuestion[]> =>
    (await readQuestionsOf(store, gameId)).flatMap(({ question }) => (question.asked ? [question] : []));
  const areAll = (is: string) =>
    eventually(async () =>
      expect(new Set((await questions()).map(({ standing }) => standing.is))).toEqual(new Set([is])),
    );

  beforeAll(async () => {
    eventStore = await startEventStoreProcess(join(dir, 'events'), { port: 0 });
    database = await startSuiteDatabase();
    store = connectEventStore(eventStore.url);
    ingestion = openLiveState(REDIS_URL, new InMemoryEventStore());
    desk = await startApp('question-desk', { EVENTSTORE_URL: eventStore.url, DATABASE_URL: database.url, REDIS_URL });
    await eventually(async () => {
      const { parts } = Health.parse(await (await fetch(`${desk.url}/health/ready`)).json());
      expect(parts).toMatchObject({ 'question-desk': { state: 'ready' } });
    });
  });
  afterAll(async () => {
    await desk.stop();
    await Promise.all([ingestion.close(), store.close()]);
    await database.stop();
    await eventStore.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  it('hears from whoever asks the feed whether it answers, and how often', async () => {
    await tell(tipOff);
    await areAll('open');
    const [question] = await questions();
    const beat = (at: string) =>
      ingestion.pulse.beat({
        gameId,
        league: question?.opened.league ?? '',
        day: question?.opened.day ?? '',
        at,
        intervalMs: 5_000,
      });

    beat(new Date(Date.now() - 20_000).toISOString());
    await areAll('suspended');

    beat(live());
    await areAll('open');

    // Who scores next is asked only where the feed is known to be quick.
    await tell(firstPlay + 1);
    await eventually(async () =>
      expect((await questions()).map(({ opened }) => opened.terms.kind)).toContain('nextToScore'),
    );
  });
});
