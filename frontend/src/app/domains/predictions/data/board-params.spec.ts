import { orderOf, pageOf } from './board-params';

describe('what an address says of a board', () => {
  it('is the order, by points unless it says otherwise', () => {
    expect(['skill', 'points', 'luck', undefined].map(orderOf)).toEqual(['skill', 'points', 'points', 'points']);
  });

  it('is the page, the first unless it names another', () => {
    expect(['3', '0', '-1', 'x', '1e3', undefined].map(pageOf)).toEqual([3, 1, 1, 1, 1, 1]);
  });
});
