import { jest } from '@jest/globals';
import { DeadLetterList } from '@pbp/contracts';
import { gameStream } from '@pbp/domain';
import { type NewEvent, uuidV5 } from '@pbp/eventing';
import { eventually } from '@pbp/testing';
import { DisturbedEvening } from './testing/disturbed-evening.js';
import { onEachTopology } from './testing/topologies.js';
import { type ServedUnderFire, type StartServed } from './testing/under-fire.js';

jest.setTimeout(600_000);

const WITHIN = { within: 60_000, every: 250 };

const metadata = { at: '2026-01-11T06:00:00Z', correlationId: 'c', causationId: 'c', schemaVersion: 1 };
/** No fold can take it. */
const broken: NewEvent = { id: uuidV5('broken'), type: 'PlayRecorded', data: {}, metadata };

const areObeyed = (start: StartServed): void => {
  let evening: DisturbedEvening<ServedUnderFire>;
  const pbp = (...args: readonly string[]): Promise<unknown> => evening.system.pbp(...args);
  const letters = async (...args: readonly string[]) =>
    DeadLetterList.parse(await pbp('dead-letters', 'list', ...args)).deadLetters;

  /** What a dashboard would be told: asked again and again, it costs no process each time. */
  const told = async () => {
    const answer = await fetch(`${evening.system.url}/api/admin/dead-letters`);
    return DeadLetterList.parse(await answer.json()).deadLetters;
  };

  beforeAll(async () => {
    evening = await DisturbedEvening.begin(2, start);
    await evening.play();
  });
  afterAll(() => evening.end());

  it('hash and rederive answer as after an undisturbed run', () => evening.endedAsUndisturbed());

  it('rebuild puts the same rows in place while everything runs', async () => {
    const { sha256 } = (await pbp('hash')) as { readonly sha256: string };
    expect(await pbp('rebuild')).toMatchObject({ identical: true, swapped: true });
    expect(await pbp('hash')).toMatchObject({ sha256, games: 2 });
  });

  it('archive write and verify know every event of the log', async () => {
    await pbp('archive', 'write');
    expect(await pbp('archive', 'verify')).toMatchObject({ sound: true, log: { kind: 'same', unarchived: 0 } });
  });

  it('dead-letters shows what is parked, redrives it in vain, and skips it', async () => {
    const stream = gameStream(evening.games[0]?.id ?? '');
    await evening.store.append(stream, [broken], 'any');
    const letter = await eventually(async () => {
      const [parked] = await told();
      expect(parked).toMatchObject({ stream, standing: 'parked', attempts: 3 });
      return parked?.id ?? '';
    }, WITHIN);

    expect(await letters()).toEqual(await told());
    await pbp('dead-letters', 'redrive', letter, '--reason', 'mended?');
    await eventually(async () => expect(await told()).toMatchObject([{ standing: 'parked', attempts: 4 }]), WITHIN);
    await pbp('dead-letters', 'skip', letter, '--reason', 'the feed sent nothing');
    await eventually(async () => expect(await told()).toEqual([]), WITHIN);

    expect(await letters('--settled')).toMatchObject([{ id: letter, standing: 'skipped' }]);
    expect(await pbp('rebuild', '--check')).toMatchObject({ identical: true });
  });
};

onEachTopology('what an operator asks of a running system by pbp', areObeyed);
