import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeadLetterDetail, DeadLetterList } from '@pbp/contracts';
import { InMemoryEventStore, uuidV5 } from '@pbp/eventing';
import { connectReadModels, findDeadLetter, findDeadLetters, runGameProjection } from '@pbp/read-models';
import { eventually, startSuiteDatabase, type SuiteDatabase } from '@pbp/testing';
import { type Ended, run } from '../testing/built.js';

const metadata = { at: '2026-06-03T00:00:00Z', correlationId: 'c', causationId: 'c', schemaVersion: 1 };
const event = { id: uuidV5('broken'), type: 'GameScheduled', data: null, metadata };
const id = `games:${event.id}`;

describe('pbp dead-letters, on the database alone', () => {
  const dir = mkdtempSync(join(tmpdir(), 'pbp-dead-letters-'));
  const store = new InMemoryEventStore();
  let database: SuiteDatabase;

  /** A projector that runs until it has done what is to be seen. */
  const projectUntil = async (seen: (orm: Parameters<typeof findDeadLetter>[0]) => Promise<void>): Promise<void> => {
    const orm = await connectReadModels(database.url);
    const stop = new AbortController();
    const feed = await runGameProjection({ store, orm, signal: stop.signal });
    try {
      await eventually(() => seen(orm));
    } finally {
      stop.abort();
      await feed.finished;
      await orm.close();
    }
  };
  const pbp = (...args: string[]): Promise<Ended> =>
    run('play-by-play/src/pbp.js', ['dead-letters', ...args], { DATABASE_URL: database.url, DATA_DIR: dir }).ended;
  const answer = async (...args: string[]): Promise<unknown> => {
    const { output, errors } = await pbp(...args, '--json');
    expect(errors).toBe('');
    return JSON.parse(output);
  };

  beforeAll(async () => {
    database = await startSuiteDatabase();
    await store.append('game-401', [event], 'none');
    await projectUntil(async (orm) => expect(await findDeadLetters(orm, 'open')).toHaveLength(1));
  }, 600_000);

  afterAll(async () => {
    await database.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  it('lists what is parked, for machines and for people', async () => {
    expect(DeadLetterList.parse(await answer('list')).deadLetters).toMatchObject([{ id, standing: 'parked' }]);
    const { output } = await pbp();
    expect(output).toMatch(
      new RegExp(`^parked   ${id}  game-401 revision 0, GameScheduled, 0 behind it\n +TypeError: .*`),
    );
  }, 600_000);

  it('says in one line what cannot be done', async () => {
    expect(await pbp('redrive', 'games:none')).toMatchObject({
      code: 1,
      output: '',
      errors: 'no event games:none was ever parked\n',
    });
    expect(await pbp('skip', id)).toMatchObject({
      code: 1,
      errors: expect.stringContaining("'--reason <text>'") as unknown,
    });
    expect(await pbp('skip', id, '--reason', ' ')).toMatchObject({ code: 1, output: '' });
  }, 600_000);

  it('keeps what was asked until a projector runs, and then tells what came of it', async () => {
    const asked = DeadLetterDetail.parse(await answer('skip', id, '--reason', 'the feed sent nothing', '--by', 'ann'));
    expect(asked).toMatchObject({ standing: 'asked', instructions: [{ by: 'ann', outcome: null }] });
    expect((await pbp('redrive', id)).errors).toMatch(/^nothing to decide on .*: ann asked to skip it at .*\n$/);

    await projectUntil(async (orm) => expect(await findDeadLetter(orm, id)).toMatchObject({ standing: 'skipped' }));

    expect((await pbp('list')).output).toBe('nothing is parked\n');
    expect(DeadLetterList.parse(await answer('list', '--settled')).deadLetters).toMatchObject([{ id }]);
    expect((await pbp('show', id)).output).toContain('ann asked to skip it (the feed sent nothing): skipped');
  }, 600_000);
});
