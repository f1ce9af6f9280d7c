import { jest } from '@jest/globals';
import { crashPoints, crashPointsOf } from '@pbp/crash-points';
import { Random } from '@pbp/simulation';
import { describeByUrl } from '@pbp/testing';
import { crashRounds } from './testing/crash-rounds.js';
import { FatalEvening, type Passings } from './testing/fatal-evening.js';

jest.setTimeout(1_800_000);

/** In how many evenings everybody dies at every point. */
const evenings = Number(process.env['CRASHES'] ?? 1);
const seed = process.env['CRASHES_SEED'] ?? String(Date.now());
const gamesPlayed = 2;
const latestPassing = 5;

/** To look closer at some: those whose names have this in them. */
const wanted = new RegExp(process.env['CRASH_POINTS'] ?? '');
/** What is passed while answers are settled has a suite of its own. */
const ofEvenings = crashPointsOf().filter((point) => crashPoints[point].reached !== 'settling');
const points = ofEvenings.filter((point) => wanted.test(point));
const firstStarts = crashPointsOf(undefined, 'first-start').filter((point) => points.includes(point));

describeByUrl('KAFKA_BROKERS', `kill -9 at each of ${points.length} crash points`, () => {
  it('passes every one of them in an evening that nobody disturbs', async () => {
    const evening = await FatalEvening.begin(1);
    try {
      for (let polls = 0; polls < 3; polls++) await evening.playOn();
      for (const command of ['archive-write', 'rebuild'] as const) await evening.commandPasses(command);
      await evening.endsAsUndisturbed();
      await evening.stopOnce('projector');
      expect(evening.topology.orders.passed()).toEqual(ofEvenings);
    } finally {
      await evening.end();
    }
  });

  describe.each(Array.from({ length: evenings }, (_, n) => n + 1))(
    `evening %i of ${evenings} (CRASHES_SEED=${seed})`,
    (n) => {
      const random = new Random(seed, `evening ${n}`);
      // What a poll brings first, the score, is soon written again: whoever loses only that loses nothing.
      const passings: Passings = (point) =>
        crashPoints[point].reached === 'work' ? random.integer(1, latestPassing) : 1;
      let evening: FatalEvening;
      beforeAll(async () => {
        evening = await FatalEvening.begin(gamesPlayed, firstStarts);
      }, 600_000);
      afterAll(() => evening.end());

      it('has a death at each point, and leaves log, read models, mirror, archive and followers of an undisturbed one', async () => {
        for (const point of firstStarts) await evening.topology.died(point);
        const [first = [], ...rounds] = crashRounds(points, random);
        await evening.round(first, passings);
        await evening.commandDies('archive-write', points);
        await evening.commandDies('rebuild', points);
        for (const round of rounds) await evening.round(round, passings);
        await evening.endsAsUndisturbed();
      });
    },
  );
});
