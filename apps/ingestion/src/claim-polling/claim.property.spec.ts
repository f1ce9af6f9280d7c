import fc from 'fast-check';
import { PollersInAModel } from '../testing/pollers-in-a-model.js';

type Step = (model: PollersInAModel) => void;

const step = (label: string, run: Step): Step => Object.assign(run, { [fc.toStringMethod]: () => label });

const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(step('start', (model) => model.start())) },
  { weight: 1, arbitrary: fc.nat(5).map((n) => step(`kill ${n}`, (model) => model.kill(n))) },
  { weight: 1, arbitrary: fc.nat(5).map((n) => step(`stop ${n}`, (model) => model.stop(n))) },
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.nat(5), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([n, roll]) => step(`hear ${n}`, (model) => model.hearOne(n, roll))),
  },
  { weight: 4, arbitrary: fc.nat(80_000).map((ms) => step(`pass ${ms}`, (model) => model.pass(ms))) },
);

describe('pollers that are started, killed, stopped and late in any order', () => {
  it('are never two that believe to poll and have heard the whole log; while any lives, in the end one does', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 120 }), (all) => {
        const model = new PollersInAModel();
        for (const run of all) {
          run(model);
          expect(model.believers().length).toBeLessThanOrEqual(1);
        }
        model.settle();
        expect(model.believers().length).toBe(Math.min(1, model.count));
      }),
      { numRuns: 500 },
    );
  });

  it('who stand by cost two small events in a little more than a minute, however many they are', () => {
    const model = new PollersInAModel();
    for (let n = 0; n < 5; n++) model.start();
    model.settle();
    const before = model.log.length;
    for (let minutes = 0; minutes < 10; minutes++) model.settle();
    expect(model.log.length - before).toBeLessThanOrEqual(2 * (1_010 / 48 + 1));
  });
});
