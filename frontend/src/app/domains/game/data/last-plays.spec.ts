import { type GameEvent } from '@pbp/domain';
import { basket, gameOf, inOrder, play } from '../../../testing/a-game';
import { lastPlays } from './last-plays';
import { winCurve } from './win-curve';

const late = { period: 4, clock: '1:00', secondsLeft: 60 };
const withdrawn = { type: 'PlayWithdrawn', data: { gameId: 'g', playId: 'd' } } as const;

const told = (...events: readonly GameEvent[]) => {
  const game = gameOf(...events);
  return lastPlays(game, winCurve(game), 8);
};

describe('the last plays', () => {
  const plays = inOrder(
    basket('away', { id: 'a', points: 3, ...late }),
    play({ id: 'b', ...late }),
    basket('home', { id: 'c', points: 3, ...late }),
    basket('home', { id: 'd', points: 1, ...late }),
  );

  it('are told newest first, each with the lead after it', () => {
    expect(told(...plays).map(({ id, note }) => [id, note.split(', ')[0]])).toEqual([
      ['d', 'Lead: HAR +1'],
      ['c', 'Lead: level'],
      ['b', 'Lead: CPH +3'],
      ['a', 'Lead: CPH +3'],
    ]);
  });

  it('have a swing where they scored', () => {
    const [d, , b, a] = told(...plays);
    expect(d?.note).toMatch(/, swing: HAR \+\d+\.\d$/);
    expect(b?.note).not.toContain('swing');
    expect(a?.note).toMatch(/, swing: CPH \+\d+\.\d$/);
  });

  it('have no swing too small to be told', () => {
    const decided = inOrder(
      basket('away', { id: 'a', points: 40, ...late }),
      basket('home', { id: 'c', points: 2, ...late }),
    );
    expect(told(...decided)[0]?.note).toBe('Lead: CPH +38');
  });

  it('say of a play that was taken back that it counts for nothing, and of no lead', () => {
    expect(told(...plays, withdrawn)[0]?.note).toBe('Withdrawn: counts for nothing');
  });

  it('are no more than asked for', () => {
    const game = gameOf(...plays);
    expect(lastPlays(game, winCurve(game), 2).map(({ id }) => id)).toEqual(['d', 'c']);
  });
});
