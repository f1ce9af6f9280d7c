import fc from 'fast-check';
import { uuidV5 } from './uuid-v5.js';

describe('uuidV5', () => {
  it('is a version 5 UUID of the RFC variant', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(uuidV5(name)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      }),
    );
  });

  it('makes the same id of the same name, in every version of the program', () => {
    expect(uuidV5('game-1/PlayRecorded/17')).toBe('988c3d34-749c-5589-b707-d0f80f1986a2');
  });

  it('makes different ids of different names', () => {
    expect(new Set(['a', 'b', 'A', 'a ', ''].map(uuidV5)).size).toBe(5);
  });
});
