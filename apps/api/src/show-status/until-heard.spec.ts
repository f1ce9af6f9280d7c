import { type LiveStatus, type Trouble, troubleKinds } from '@pbp/contracts';
import fc from 'fast-check';
import { UntilHeard } from './until-heard.js';

const since = '2026-06-03T23:30:00.000Z';
const status = (...kinds: Trouble['kind'][]): LiveStatus => ({ troubles: kinds.map((kind) => ({ kind, since })) });
const well = status();

describe('a trouble in which the feed is not heard', () => {
  it.each(['stopped', 'slow'] as const)('(%s) is told of until the feed is heard again', (kind) => {
    const until = new UntilHeard();
    expect(until.of(status(kind), 0, 1_000)).toEqual(status(kind));
    expect(until.of(well, 500, 2_000)).toEqual(status(kind));
    expect(until.of(well, 1_999, 3_000)).toEqual(status(kind));
    expect(until.of(well, 3_500, 4_000)).toEqual(well);
    expect(until.of(well, 3_500, 5_000)).toEqual(well);
  });

  it('is not told of for ever where the feed is not heard any more', () => {
    const until = new UntilHeard();
    until.of(status('slow'), 0, 1_000);
    expect(until.of(well, 0, 2_000)).toEqual(status('slow'));
    expect(until.of(well, 0, 17_000)).toEqual(status('slow'));
    expect(until.of(well, 0, 17_001)).toEqual(well);
    expect(until.of(well, 0, 18_000)).toEqual(well);
  });

  it.each(['unreadable', 'late'] as const)('is none of %s, which is over when it is over', (kind) => {
    const until = new UntilHeard();
    until.of(status(kind), 0, 1_000);
    expect(until.of(well, 0, 2_000)).toEqual(well);
  });

  it('may come back before it was quite over', () => {
    const until = new UntilHeard();
    until.of(status('stopped'), 0, 1_000);
    until.of(well, 0, 2_000);
    expect(until.of(status('stopped'), 0, 3_000)).toEqual(status('stopped'));
    expect(until.of(well, 2_500, 4_000)).toEqual(status('stopped'));
    expect(until.of(well, 4_500, 5_000)).toEqual(well);
  });

  it('leaves the order, each kind once, and everything that lasts', () => {
    const judged = fc.subarray([...troubleKinds]);
    fc.assert(
      fc.property(fc.array(fc.tuple(judged, fc.boolean())), (turns) => {
        const until = new UntilHeard();
        for (const [n, [kinds, heard]] of turns.entries()) {
          const told = until.of(status(...kinds), heard ? n * 1_000 : 0, n * 1_000).troubles.map(({ kind }) => kind);
          expect(told).toEqual(troubleKinds.filter((kind) => told.includes(kind)));
          expect(told).toEqual(expect.arrayContaining(kinds));
        }
      }),
    );
  });
});
