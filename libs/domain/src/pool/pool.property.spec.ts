import fc from 'fast-check';
import { decidePool, MOST_POOL_MEMBERS, type PoolCommand } from './decide.js';
import { type PoolEvent } from './events.js';
import { evolvePool, initialPool, type Pool } from './pool.js';

const poolId = 'p';
const codes = ['first', 'second', 'third'] as const;

const fan = (fans: number) => fc.integer({ min: 0, max: fans - 1 }).map((n) => `fan-${n}`);
const command = (fans: number): fc.Arbitrary<PoolCommand> => {
  const by = fan(fans);
  const code = fc.constantFrom(...codes);
  return fc.oneof(
    fc.record({ do: fc.constant('create' as const), poolId: fc.constant(poolId), code, by }),
    { weight: 4, arbitrary: fc.record({ do: fc.constant('join' as const), code, by }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('leave' as const), by }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), fanId: fan(fans), by, newCode: code }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('handOver' as const), to: fan(fans), by }) },
    fc.record({ do: fc.constant('rename' as const), by }),
  );
};

/** Of 498, so that a few more fill it. */
const nearlyFull: readonly PoolEvent[] = [
  { type: 'PoolCreated', data: { poolId, code: 'first', ownerId: 'fan-0' } },
  ...Array.from({ length: MOST_POOL_MEMBERS - 3 }, (_, n): PoolEvent => ({
    type: 'MemberJoined',
    data: { poolId, fanId: `early-${n}` },
  })),
];

const eventsOf = (asked: PoolCommand, pool: Pool): readonly PoolEvent[] => {
  const decision = decidePool(asked, pool);
  return decision.is === 'accepted' ? decision.events : [];
};

const expectSound = (pool: Pool): void => {
  if (pool.is !== 'open') return;
  expect(pool.members).toContain(pool.ownerId);
  expect(new Set(pool.members).size).toBe(pool.members.length);
  expect(pool.members.length).toBeLessThanOrEqual(MOST_POOL_MEMBERS);
};

/** The pool after each of the commands. */
const carryOut = (history: readonly PoolEvent[], commands: readonly PoolCommand[]): readonly Pool[] => {
  let pool = history.reduce(evolvePool, initialPool());
  return commands.map((asked) => (pool = eventsOf(asked, pool).reduce(evolvePool, pool)));
};

describe('a pool, whatever is asked of it in whatever order', () => {
  it.each([
    ['from the beginning', [], 6],
    ['when it is nearly full', nearlyFull, 12],
  ] as const)('has one owner, who is a member, and never too many members: %s', (_, history, fans) =>
    fc.assert(
      fc.property(fc.array(command(fans), { maxLength: 60 }), (commands) =>
        carryOut(history, commands).forEach(expectSound),
      ),
      { numRuns: 200 },
    ),
  );

  it('is filled up by some of these orders', () => {
    const sizes = fc
      .sample(fc.array(command(12), { maxLength: 60 }), 200)
      .flatMap((commands) => carryOut(nearlyFull, commands))
      .map((pool) => (pool.is === 'open' ? pool.members.length : 0));
    expect(Math.max(...sizes)).toBe(MOST_POOL_MEMBERS);
  });

  it('stays closed once it is', () => {
    let closed = 0;
    fc.assert(
      fc.property(fc.array(command(2), { minLength: 20, maxLength: 60 }), (commands) => {
        const phases = carryOut([], commands).map(({ is }) => is);
        const closedAt = phases.indexOf('closed');
        if (closedAt < 0) return;
        closed += 1;
        expect(new Set(phases.slice(closedAt))).toEqual(new Set(['closed']));
      }),
      { numRuns: 300 },
    );
    expect(closed).toBeGreaterThan(0);
  });

  it('does nothing when it is asked the same again, but for a name, which may be another', () =>
    fc.assert(
      fc.property(fc.array(command(4), { maxLength: 30 }), command(4), (commands, asked) => {
        fc.pre(asked.do !== 'rename');
        const pool = carryOut([], [...commands, asked]).at(-1) ?? initialPool();
        expect(eventsOf(asked, pool)).toEqual([]);
      }),
      { numRuns: 300 },
    ));
});
