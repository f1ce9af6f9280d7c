import { compareCheckpoint, InMemoryCheckpoints } from './checkpoints.js';

describe('compareCheckpoint', () => {
  it.each([
    [undefined, undefined, '5/5', { kind: 'stored' }],
    ['3/3', '3/3', '5/5', { kind: 'stored' }],
    ['5/5', '3/3', '5/5', { kind: 'ignored' }],
    ['9/9', '3/3', '5/5', { kind: 'ahead', current: '9/9' }],
    ['4/4', '3/3', '5/5', { kind: 'mismatch', current: '4/4' }],
    [undefined, '3/3', '5/5', { kind: 'mismatch', current: undefined }],
  ])('standing at %p, moved from %p to %p', (current, from, to, outcome) => {
    expect(compareCheckpoint(current, from, to)).toEqual(outcome);
  });
});

describe('InMemoryCheckpoints', () => {
  it('keeps one checkpoint a name and moves it only from where it is', async () => {
    const checkpoints = new InMemoryCheckpoints();
    expect(await checkpoints.load('a')).toBeUndefined();
    expect(await checkpoints.advance('a', undefined, '2/2')).toEqual({ kind: 'stored' });
    expect(await checkpoints.advance('b', '2/2', '3/3')).toEqual({ kind: 'mismatch', current: undefined });
    expect(await checkpoints.load('a')).toBe('2/2');
    expect(await checkpoints.load('b')).toBeUndefined();
  });
});
