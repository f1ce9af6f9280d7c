import { playScore } from '@pbp/domain';
import * as fc from 'fast-check';
import { basket, gameOf, inOrder } from '../../../testing/a-game';
import { stretchesOf } from './stretches';

const started = { type: 'GameStarted', data: { gameId: 'g' } } as const;
const scored = (side: 'home' | 'away', id: string, secondsLeft: number, period = 1) =>
  basket(side, { id, period, secondsLeft });

it('adds up each two minutes of a period', () => {
  const game = gameOf(
    started,
    ...inOrder(
      scored('home', 'a', 720),
      scored('away', 'b', 600),
      scored('away', 'c', 599),
      scored('home', 'd', 700, 2),
    ),
  );
  const stretches = stretchesOf(game);
  expect(stretches.map(({ when, away, home, isRunning }) => [when, away, home, isRunning])).toEqual([
    ['Q1 12:00–10:00', 2, 2, false],
    ['Q1 10:00–8:00', 2, 0, false],
    ['Q1 8:00–6:00', 0, 0, false],
    ['Q1 6:00–4:00', 0, 0, false],
    ['Q1 4:00–2:00', 0, 0, false],
    ['Q1 2:00–0:00', 0, 0, false],
    ['Q2 12:00–10:00', 0, 2, true],
  ]);
});

it('ends an overtime’s last stretch with the overtime', () => {
  const game = gameOf(started, ...inOrder(scored('home', 'a', 30, 5)));
  expect(stretchesOf(game).at(-1)).toMatchObject({ when: 'OT 1:00–0:00', home: 2, from: 3_120, to: 3_180 });
});

it('has nothing before the first play', () => {
  expect(stretchesOf(gameOf(started))).toEqual([]);
});

it('leaves no point out and counts none twice', () => {
  const baskets = fc.array(
    fc.record({ side: fc.constantFrom('home', 'away'), period: fc.integer({ min: 1, max: 5 }), left: fc.nat(299) }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(baskets, (made) => {
      const ordered = made.toSorted((a, b) => a.period - b.period || b.left - a.left);
      const game = gameOf(
        started,
        ...inOrder(...ordered.map(({ side, period, left }, n) => scored(side, `p${n}`, left, period))),
      );
      const sum = (side: 'home' | 'away') => stretchesOf(game).reduce((total, each) => total + each[side], 0);
      expect({ home: sum('home'), away: sum('away') }).toEqual(playScore(game));
    }),
  );
});
