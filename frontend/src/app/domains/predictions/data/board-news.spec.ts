import type { BoardNews } from '@pbp/contracts';
import { aBoard, aRow } from '../testing/a-board';
import { isPlaceInDoubt, tellsAll, withNews } from './board-news';

const news = (parts: Partial<BoardNews>): BoardNews => ({ ...aBoard(), mine: null, ...parts });

describe('news of a board', () => {
  it('brings rows and how many there are', () => {
    const after = withNews(aBoard(), news({ rows: [aRow('y', 1)], fans: 1 }), null);
    expect(after).toMatchObject({ rows: [{ fanId: 'y', rank: 1 }], fans: 1 });
  });

  it('brings the own place where it is among the rows', () => {
    const before = aBoard({ mine: aRow('me', 60) });
    expect(withNews(before, news({ rows: [aRow('me', 2)] }), 'me').mine?.rank).toBe(2);
  });

  it('leaves the own place as it was known where it is not', () => {
    const before = aBoard({ mine: aRow('me', 60), fans: 99 });
    expect(withNews(before, news({ fans: 99 }), 'me').mine?.rank).toBe(60);
  });

  it.each([
    ['somebody who is further down', 'me', 99, true],
    ['somebody who is among the first', 'x', 99, false],
    ['nobody', null, 99, false],
    ['somebody without a place, where all places are told', 'me', 2, false],
  ] as const)('leaves the place of %s in doubt or not', (_, fanId, fans, doubt) => {
    expect(isPlaceInDoubt(news({ fans }), fanId)).toBe(doubt);
  });

  it('does not tell all of a pool that is larger than what is told', () => {
    const pool = aBoard({ rows: [aRow('x', 1), aRow('y', 2), aRow('z', 3)] });
    expect([tellsAll(pool, news({})), tellsAll(aBoard(), news({}))]).toEqual([false, true]);
  });
});
