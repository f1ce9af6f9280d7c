import { jest } from '@jest/globals';
import { DeadLetterDetail, DeadLetterList } from '@pbp/contracts';
import { gameStream } from '@pbp/domain';
import { describeByUrl, eventually } from '@pbp/testing';
import { Client } from 'pg';
import { DisturbedEvening } from './testing/disturbed-evening.js';
import { RowLag } from './testing/row-lag.js';
import { TopologyUnderFire } from './testing/topology-under-fire.js';

jest.setTimeout(1_800_000);

const gamesPlayed = 10;
const pollsWhileParked = 5;
/** Five seconds, and what a projector takes to get its partitions back that was thought dead while the machine stood still. */
const mostLagMs = 5_000 + 10_000;

const onDatabase = async (url: string, statement: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

describeByUrl('KAFKA_BROKERS', `an event that cannot be projected, in an evening of ${gamesPlayed} games`, () => {
  let evening: DisturbedEvening;
  let topology: TopologyUnderFire;
  let poisoned: string;
  let others: readonly string[];

  beforeAll(async () => {
    evening = await DisturbedEvening.begin(gamesPlayed, async (feedUrl, simulator) => {
      topology = await TopologyUnderFire.on(feedUrl, simulator);
      return topology;
    });
    [poisoned = '', ...others] = evening.games.map(({ id }) => id);
  }, 600_000);
  afterAll(() => evening.end());

  const get = async (path: string): Promise<unknown> => (await fetch(`${topology.apiUrl}${path}`)).json();
  const parked = async () => DeadLetterList.parse(await get('/api/admin/dead-letters')).deadLetters;
  const revisionOf = async (gameId: string): Promise<unknown> => get(`/api/games/${gameId}`);
  const inLog = async (gameId: string) => ((await evening.tails())[gameStream(gameId)] ?? 0) - 1;

  /** From some play of the game on, its rows break a rule of their table. */
  const spoil = async () =>
    onDatabase(
      await topology.databaseUrl(),
      `alter table read_models.plays add constraint poison check (game_id <> '${poisoned}' or ordinal < 3)`,
    );
  const mend = async () =>
    onDatabase(await topology.databaseUrl(), 'alter table read_models.plays drop constraint poison');

  const parksItsGame = async (): Promise<void> => {
    await spoil();
    while ((await parked()).length === 0) await evening.playOn();
    const lag = await RowLag.begin(await topology.databaseUrl(), (signal) => evening.follow(signal));
    for (let polls = 0; polls < pollsWhileParked; polls++) await evening.playOn();
    const longest = await lag.end();

    const [letter, ...more] = await parked();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      gameId: poisoned,
      standing: 'parked',
      waitingBehind: expect.any(Number) as unknown,
    });
    expect(letter?.waitingBehind).toBeGreaterThan(0);
    expect(await revisionOf(poisoned)).toMatchObject({ card: { revision: (letter?.revision ?? 0) - 1 } });
    expect(await topology.troubles('projector')).toMatchObject({ 'parked-games': { state: 'degraded' } });

    const ofOthers = others.map((gameId) => longest.get(gameId) ?? 0);
    process.stdout.write(`longest lags of the other games, ms: ${ofOthers.join(' ')}\n`);
    for (const each of ofOthers) expect(each).toBeGreaterThan(0);
    // However slow the machine: none of them waits for the one that is parked.
    for (const gameId of others)
      await eventually(async () =>
        expect(await revisionOf(gameId)).toMatchObject({ card: { revision: await inLog(gameId) } }),
      );
    expect(await parked()).toMatchObject([{ gameId: poisoned, standing: 'parked' }]);
    expect(Math.max(...ofOthers)).toBeLessThan(mostLagMs);
  };

  const isHealedByRedrive = async (): Promise<void> => {
    const [letter] = await parked();
    await mend();
    const path = `/api/admin/dead-letters/${letter?.id}`;
    const asked = await fetch(`${topology.apiUrl}${path}/redrive`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ by: 'ann', reason: 'the table takes it now' }),
    });
    expect(asked.status).toBe(202);
    await eventually(async () =>
      expect(DeadLetterDetail.parse(await get(path))).toMatchObject({ standing: 'redriven' }),
    );
    const revision = await inLog(poisoned);
    await eventually(async () => expect(await revisionOf(poisoned)).toMatchObject({ card: { revision } }));
    expect(await parked()).toEqual([]);

    await evening.playDuring(Promise.resolve());
    await evening.endedAsUndisturbed();
  };

  it('parks its game while no other is late, and is healed by a redrive: rows as of an evening without it', async () => {
    await parksItsGame();
    await isHealedByRedrive();
  });
});
