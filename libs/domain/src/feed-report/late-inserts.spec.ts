import fc from 'fast-check';
import { type PlayEntry } from '../game/game.js';
import { gameOf, play, recorded, scheduled, withdrawn } from '../game/testing/a-game.js';
import { lateInserts } from './late-inserts.js';
import { noted } from './testing/noted.js';
import { type NotedEvent, toldPlays } from './told-play.js';

const lateOf = (log: readonly NotedEvent[]) => {
  const game = gameOf(...log.map(({ event }) => event));
  return lateInserts(game.plays, toldPlays(log)).map(({ play: { id }, ...late }) => ({ id, ...late }));
};

const told = (seconds: number, id: string, after: string | null) => noted(seconds, recorded(play(id), after));
const inOrder = [...noted(0, scheduled()), ...told(10, 'a', null), ...told(20, 'b', 'a'), ...told(30, 'c', 'b')];

describe('lateInserts', () => {
  it('are the plays put in before others that were told already', () => {
    expect(lateOf([...inOrder, ...told(95, 'x', 'a')])).toEqual([{ id: 'x', overtaken: 2, lateBy: 75 }]);
  });

  it('are not those at the end, nor those that came with what follows them', () => {
    expect(lateOf([...inOrder, ...told(40, 'e', 'c'), ...told(40, 'd', 'c')])).toEqual([]);
  });

  it('count nothing that the feed has taken back', () => {
    expect(lateOf([...inOrder, ...told(95, 'x', 'b'), ...noted(99, withdrawn('c'))])).toEqual([]);
    expect(lateOf([...inOrder, ...told(95, 'x', 'b'), ...noted(99, withdrawn('x'))])).toEqual([]);
  });

  it('are just those which something told earlier follows', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), (times) => {
        const entries = times.map((_, id): PlayEntry => ({ play: play(`${id}`), earlier: [], standing: 'recorded' }));
        const log = times.flatMap((time, id) => told(time, `${id}`, null));
        const late = times.flatMap((time, id) => {
          const overtaken = times.slice(id + 1).filter((other) => other < time);
          const lateBy = time - Math.min(...overtaken);
          return overtaken.length > 0 ? [{ id: `${id}`, overtaken: overtaken.length, lateBy }] : [];
        });
        const found = lateInserts(entries, toldPlays(log));
        expect(found.map(({ play: { id }, ...rest }) => ({ id, ...rest }))).toEqual(late);
      }),
    );
  });
});
