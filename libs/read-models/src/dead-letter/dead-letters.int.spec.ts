import { type MikroORM } from '@mikro-orm/postgresql';
import { type EventStore, type RunningFeed } from '@pbp/eventing';
import { eventually, runningTimeOf } from '@pbp/testing';
import { findGameCard } from '../game-card/find-game-card.js';
import { runGameProjection } from '../project/run-game-projection.js';
import { breakGame } from '../testing/broken-game.js';
import { aLog } from '../testing/logs.js';
import { onPostgres } from '../testing/on-postgres.js';
import { findDeadLetter, findDeadLetters } from './find-dead-letters.js';
import { instruct, type OperatorsWord } from './instruct.js';

const skip: OperatorsWord = { kind: 'skip', reason: 'the feed sent nothing', by: 'ann', at: '2026-01-01T00:00:00Z' };
const redrive: OperatorsWord = { ...skip, kind: 'redrive', reason: 'mended', by: 'bob' };

describe('a dead letter', () => {
  const { freshTables } = onPostgres();
  let orm: MikroORM;
  let store: EventStore;
  let broken: number;
  let running: { readonly feed: RunningFeed; readonly stop: () => Promise<void> };

  const startProjector = async () => {
    const stop = new AbortController();
    const feed = await runGameProjection({ store, orm, signal: stop.signal });
    return { feed, stop: () => (stop.abort(), feed.finished) };
  };
  const theLetter = () =>
    eventually(async () => {
      const [letter] = await findDeadLetters(orm, 'open');
      if (letter?.waitingBehind !== 1) throw new Error('not parked yet');
      return letter;
    });

  beforeEach(async () => {
    orm = await freshTables();
    store = await aLog(2, 20);
    broken = await breakGame(store, '40180');
    running = await startProjector();
  });
  // The connections are closed after this, by the tables' own hook: hooks run in the reverse order.
  afterEach(() => running.stop());

  it('tells what failed and why, and how many wait behind it', async () => {
    const letter = await theLetter();

    expect(letter).toMatchObject({
      feed: 'games',
      stream: 'game-40180',
      gameId: '40180',
      revision: broken,
      type: 'PlayRecorded',
      standing: 'parked',
      error: expect.stringContaining('TypeError') as unknown,
      attempts: 3,
      waitingBehind: 1,
      instructions: [],
    });
    expect(await findDeadLetter(orm, letter.id)).toMatchObject({ ...letter, event: { data: null } });
    expect(await findDeadLetters(orm, 'open')).toHaveLength(1);
    expect(await findDeadLetters(orm, 'settled')).toEqual([]);
    expect(await findDeadLetter(orm, 'games:none')).toBeNull();
  });

  it('is skipped by the running projector within two seconds, and who, when and why is kept', async () => {
    const { id } = await theLetter();

    expect(await instruct(orm, id, skip)).toMatchObject({ kind: 'asked', letter: { standing: 'asked' } });

    const { done: settled, ms } = await runningTimeOf(() =>
      eventually(async () => {
        const letter = await findDeadLetter(orm, id);
        expect(letter?.standing).toBe('skipped');
        return letter;
      }),
    );
    expect(ms).toBeLessThan(2_000);
    const { kind, reason, by, at } = skip;
    expect(settled?.instructions).toMatchObject([{ kind, reason, by, at, outcome: { kind: 'skipped' } }]);
    expect(await findDeadLetters(orm, 'open')).toEqual([]);
    expect(await findDeadLetters(orm, 'settled')).toMatchObject([{ id, standing: 'skipped' }]);
    expect(await findGameCard(orm.em, '40180')).toMatchObject({ revision: broken + 1 });
    expect(await instruct(orm, id, redrive)).toEqual({ kind: 'refused', why: 'it was skipped already' });
  });

  it('is parked again with its new error when it is redriven in vain', async () => {
    const { id } = await theLetter();

    await instruct(orm, id, redrive);

    await eventually(async () => {
      const letter = await findDeadLetter(orm, id);
      expect(letter).toMatchObject({ standing: 'parked', attempts: 4, waitingBehind: 1 });
      expect(letter?.instructions).toMatchObject([
        {
          kind: 'redrive',
          by: 'bob',
          outcome: { kind: 'parkedAgain', error: expect.stringContaining('TypeError') as unknown },
        },
      ]);
    });
  });

  it('keeps an instruction until a projector runs', async () => {
    const { id } = await theLetter();
    await running.stop();
    await instruct(orm, id, skip);
    expect(await findDeadLetter(orm, id)).toMatchObject({ standing: 'asked' });

    running = await startProjector();

    await eventually(async () => expect(await findDeadLetter(orm, id)).toMatchObject({ standing: 'skipped' }));
  });

  it('takes one instruction at a time, and none that is not to be decided', async () => {
    const { id } = await theLetter();
    await running.stop();

    const both = await Promise.all([instruct(orm, id, skip), instruct(orm, id, skip)]);

    expect(both.map(({ kind }) => kind).sort()).toEqual(['asked', 'refused']);
    expect(await instruct(orm, id, redrive)).toEqual({
      kind: 'refused',
      why: `ann asked to skip it at ${skip.at}, which the projector has yet to carry out`,
    });
    const { rows } = await (
      await orm.em.getConnection().getNativeClient()
    ).query<{ event_id: string }>(
      `select event_id from "${String(orm.config.get('schema'))}".dead_letters where reason ->> 'kind' = 'waiting'`,
    );
    expect(await instruct(orm, `games:${rows[0]?.event_id}`, skip)).toEqual({
      kind: 'refused',
      why: 'it waits behind an earlier event of game-40180: settle that one first',
    });
    expect(await instruct(orm, 'games:none', skip)).toEqual({ kind: 'unknown' });
  });
});
