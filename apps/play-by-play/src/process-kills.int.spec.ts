import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { Random } from '@pbp/simulation';
import { DisturbedEvening } from './testing/disturbed-evening.js';
import { onEachTopology } from './testing/topologies.js';
import { type StartServed } from './testing/under-fire.js';

jest.setTimeout(1_200_000);

/** How often one of the processes is killed while games go through all of them. */
const kills = Number(process.env['KILLS'] ?? 5);
const seed = process.env['KILLS_SEED'] ?? String(Date.now());
const gamesPlayed = 2;

const killAtRandom = async (evening: DisturbedEvening): Promise<void> => {
  const random = new Random(seed, 'kills');
  const { system } = evening;
  const left: string[] = [];
  for (let n = 0; n < kills; n++) {
    if (left.length === 0) left.push(...system.victims);
    await evening.atWorkAgain();
    await pause(random.between(0, 500));
    const [victim] = left.splice(random.integer(0, left.length - 1), 1);
    if (victim) await system.kill(victim);
  }
};

const leavesNoTrace = (start: StartServed): void => {
  let evening: DisturbedEvening;

  beforeAll(async () => {
    evening = await DisturbedEvening.begin(gamesPlayed, start);
  }, 600_000);
  afterAll(() => evening.end());

  it('leaves the log and the read models of an undisturbed run', async () => {
    await evening.playDuring(killAtRandom(evening));
    await evening.endedAsUndisturbed();
  });
};

onEachTopology(`killing any process at random moments (${kills} kills, KILLS_SEED=${seed})`, leavesNoTrace);
