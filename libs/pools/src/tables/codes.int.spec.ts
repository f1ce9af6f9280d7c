import { randomUUID } from 'node:crypto';
import { PoolCode } from '@pbp/contracts';
import { poolOf } from '@pbp/postgres';
import { onPostgres } from '../testing/on-postgres.js';
import { claimCode, poolOfCode } from './codes.js';
import { inTurn } from './in-turn.js';

describe('a code', () => {
  const { orm } = onPostgres();
  const claim = (poolId: string, draw?: () => string) =>
    inTurn(orm(), poolId, (tables) => claimCode(tables, poolId, draw));

  it('is drawn by chance, of letters that can be told apart', async () => {
    const codes = await Promise.all(Array.from({ length: 20 }, () => claim(randomUUID())));
    expect(new Set(codes).size).toBe(20);
    for (const code of codes) expect(PoolCode.parse(code)).toBe(code);
    expect(codes.join('')).not.toMatch(/[01OIL]/);
  });

  it('is of one pool: where it is taken another is drawn', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    await claim(one, () => 'AAAAAAAA');
    const drawn = ['AAAAAAAA', 'BBBBBBBB'];
    expect(await claim(other, () => drawn.shift() ?? '')).toBe('BBBBBBBB');
    const tables = await poolOf(orm());
    expect(await poolOfCode(tables, 'AAAAAAAA')).toBe(one);
    expect(await poolOfCode(tables, 'BBBBBBBB')).toBe(other);
    expect(await poolOfCode(tables, 'CCCCCCCC')).toBeNull();
  });
});
