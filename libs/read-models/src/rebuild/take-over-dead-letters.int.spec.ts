import { type MikroORM } from '@mikro-orm/postgresql';
import { type Instruction } from '@pbp/eventing';
import { inTransaction } from '@pbp/postgres';
import { eventually } from '@pbp/testing';
import { type Pool } from 'pg';
import { lockWriting, readCheckpoint, StoredCheckpoints } from '../checkpoint/stored-checkpoints.js';
import { type Database, databaseOf } from '../database/database.js';
import { deadLetterId } from '../dead-letter/letter-view.js';
import { findDeadLetter } from '../dead-letter/find-dead-letters.js';
import { instruct, type OperatorsWord } from '../dead-letter/instruct.js';
import { StoredDeadLetters } from '../dead-letter/stored-dead-letters.js';
import { projectionName } from '../project/game-projection.js';
import { onPostgres } from '../testing/on-postgres.js';
import { swapSchemas } from './swap-schemas.js';
import { takeOverDeadLetters } from './take-over-dead-letters.js';

const at = '2026-01-01T00:00:00Z';
const skip: OperatorsWord = { kind: 'skip', reason: 'the feed sent nothing', by: 'ann', at };
const metadata = { at, correlationId: 'c', causationId: 'c', schemaVersion: 1 };
const event = {
  id: 'bad',
  stream: 'game-1',
  revision: 0,
  position: '1/1',
  type: 'PlayRecorded',
  data: null,
  metadata,
} as const;
const id = deadLetterId(projectionName, event.id);

describe('while the tables are swapped', () => {
  const { freshTables } = onPostgres();
  let orm: MikroORM;
  let live: Database;
  let fresh: Database;
  let letters: StoredDeadLetters;

  const parkIn = (database: Database) =>
    new StoredDeadLetters(database).park({
      feed: projectionName,
      event,
      reason: { kind: 'failed', error: 'TypeError', attempts: 3 },
      parkedAt: at,
    });
  const theInstruction = async (): Promise<Instruction> => {
    const [instruction] = await letters.instructions(projectionName);
    if (!instruction) throw new Error('nobody asked');
    return instruction;
  };
  const waitsForALock = async (): Promise<void> => {
    const { rows } = await live.pool.query(
      "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
    );
    if (rows.length === 0) throw new Error('nobody waits');
  };
  /** Lets the feed write something when the letters are copied and the tables not yet swapped. */
  const swapWhile = async (write: () => Promise<void>): Promise<void> => {
    let writing: Promise<void> = Promise.resolve();
    await inTransaction(live.pool, async (client) => {
      await lockWriting(client, live.schema);
      await takeOverDeadLetters(client, live, fresh);
      writing = write();
      await Promise.race([writing, eventually(waitsForALock)]);
      await swapSchemas(client, { live: live.schema, fresh: fresh.schema, retired: `${live.schema}_retired` });
    });
    await writing;
  };

  beforeEach(async () => {
    orm = await freshTables();
    live = await databaseOf(orm);
    fresh = await databaseOf(await freshTables());
    letters = new StoredDeadLetters(live);
  });

  it('a resolution is not lost', async () => {
    await Promise.all([parkIn(live), parkIn(fresh)]);

    await swapWhile(() => letters.resolve(projectionName, event.id, { kind: 'skipped', reason: 'r', by: 'ann', at }));

    expect(await findDeadLetter(orm, id)).toMatchObject({ standing: 'skipped' });
  });

  it('the outcome of an instruction is not lost', async () => {
    await parkIn(live);
    await instruct(orm, id, { ...skip, kind: 'redrive' });
    const instruction = await theInstruction();

    await swapWhile(() => letters.carriedOut(instruction, { kind: 'parkedAgain', error: 'still', at }));

    expect(await findDeadLetter(orm, id)).toMatchObject({
      instructions: [{ by: 'ann', outcome: { kind: 'parkedAgain', error: 'still' } }],
    });
  });

  it('nothing that is parked is lost', async () => {
    await swapWhile(() => parkIn(live));

    expect(await findDeadLetter(orm, id)).toMatchObject({ standing: 'parked' });
  });

  it('a checkpoint of the old tables is not stored in the new ones', async () => {
    const [old, rebuilt] = [live, fresh].map(
      (database) => new StoredCheckpoints(database.pool, database, { current: undefined }),
    );
    await old?.advance(projectionName, undefined, '1/1');
    await rebuilt?.advance(projectionName, undefined, '1/1');
    const swappedAfterALook: Pool = Object.create(live.pool, {
      query: {
        value: async (sql: string, values: string[]) => {
          const looked = await live.pool.query(sql, values);
          if (sql.startsWith('select')) await swapWhile(() => Promise.resolve());
          return looked;
        },
      },
    }) as Pool;
    const build = (await readCheckpoint(live.pool, live, projectionName))?.build;

    const moving = new StoredCheckpoints(swappedAfterALook, live, { current: build });

    expect(await moving.advance(projectionName, '1/1', '2/2')).toMatchObject({ kind: 'mismatch' });
    expect(await readCheckpoint(live.pool, live, projectionName)).toMatchObject({ position: '1/1' });
  });

  it('a skip stays to be carried out where its event, skipped before, is parked again by the rebuild', async () => {
    await Promise.all([parkIn(live), parkIn(fresh)]);
    await instruct(orm, id, skip);
    const instruction = await theInstruction();
    await letters.resolve(projectionName, event.id, { kind: 'skipped', reason: skip.reason, by: skip.by, at });

    await swapWhile(() => letters.carriedOut(instruction, { kind: 'skipped', at }));

    expect(await findDeadLetter(orm, id)).toMatchObject({ standing: 'asked' });
    expect(await letters.instructions(projectionName)).toEqual([instruction]);
    await letters.resolve(projectionName, event.id, { kind: 'skipped', reason: skip.reason, by: skip.by, at });
    await letters.carriedOut(instruction, { kind: 'skipped', at });
    expect(await letters.instructions(projectionName)).toEqual([]);
  });
});
