import { jest } from '@jest/globals';
import { type MikroORM } from '@mikro-orm/postgresql';
import { BoardOrder, LEAST_FOR_SKILL } from '@pbp/contracts';
import { inTransaction } from '@pbp/postgres';
import * as fc from 'fast-check';
import { databaseOf } from '../database/database.js';
import { countFans } from '../find-board/count-fans.js';
import { findBoard } from '../find-board/find-board.js';
import { findPlace } from '../find-place/find-place.js';
import { addToTallies } from '../tally/add-to-tallies.js';
import { type TallyDifference } from '../tally/tally-difference.js';
import { onPostgres } from '../testing/on-postgres.js';
import { dump, emptyTables } from '../testing/project.js';
import { keepHistograms } from './keep-histograms.js';

jest.setTimeout(1_800_000);

const boards = ['game:401', 'season:nba:2026'];
const fans = ['ann', 'bob', 'cyd', 'dan', 'eve'];

/** What a fan's tally moves by, some of it back to what others have or to what there was before. */
interface Move {
  readonly fanId: string;
  readonly boards: readonly string[];
  readonly points: number;
  readonly skill: number;
  readonly leaves: boolean;
}

const moves: fc.Arbitrary<readonly (readonly Move[])[]> = fc.array(
  fc.uniqueArray(
    fc.record({
      fanId: fc.constantFrom(...fans),
      boards: fc.constantFrom(boards, boards.slice(1)),
      points: fc.constantFrom(-20, -10, 0, 10, 20),
      // About and on the edges of the buckets, of which one is 0.2 wide in a sum of twenty answers.
      skill: fc.constantFrom(-0.4, -0.2, -0.000_001, 0, 0.000_001, 0.1, 0.2, 0.3, 5.8),
      leaves: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    }),
    { selector: ({ fanId }) => fanId, minLength: 1 },
  ),
  { minLength: 1, maxLength: 6 },
);

const earliestOf = (fanId: string): string => String(1 + (fans.indexOf(fanId) % 3)).padStart(20, '0');

const differenceOf = ({ fanId, boards: on, points, skill }: Move, round: number): TallyDifference => ({
  boards: on,
  fanId,
  answers: 1,
  points,
  pointsAtFinal: points,
  skill,
  skilled: round % 2 === 0 ? LEAST_FOR_SKILL : 0,
  right: 0,
  judged: 1,
  void: 0,
  earliest: `${earliestOf(fanId)}/${earliestOf(fanId)}`,
});

describe('the numbers of fans in the buckets of a board', () => {
  const postgres = onPostgres();

  /** Moves the tallies of some fans; others leave the board altogether. */
  const carryOut = async (orm: MikroORM, round: readonly Move[], n: number): Promise<void> => {
    const database = await databaseOf(orm);
    const { pool, tallies } = database;
    const leaving = round.filter(({ leaves }) => leaves);
    const moved = round.map((move) => differenceOf(move, n));
    await inTransaction(pool, (client) =>
      keepHistograms(client, database, [...moved, ...moved], async () => {
        await addToTallies(client, database, moved);
        for (const { fanId, boards: left } of leaving)
          await client.query(`delete from ${tallies.name} where fan_id = $1 and board = any($2)`, [fanId, left]);
      }),
    );
  };

  it('tell every fan the place that the whole board in its order tells', async () => {
    const orm = await postgres.freshTables();
    const seen = { ties: 0, places: 0, left: 0 };
    const check = async (rounds: readonly (readonly Move[])[]): Promise<void> => {
      await emptyTables(orm);
      for (const [n, round] of rounds.entries()) {
        await carryOut(orm, round, n);
        for (const board of boards)
          for (const by of BoardOrder.options) {
            const rows = await findBoard(orm.em, board, { by, limit: 99 });
            expect(await countFans(orm.em, board, by)).toBe(rows.length);
            for (const row of rows) expect(await findPlace(orm.em, board, row.fanId, by)).toEqual(row);
            seen.places += rows.length;
            seen.ties +=
              rows.length - new Set(rows.map(({ points, skill }) => (by === 'points' ? points : skill))).size;
          }
        seen.left += round.filter(({ leaves }) => leaves).length;
      }
      const { histograms = [] } = await dump(orm);
      for (const row of histograms) expect((row as { readonly fans: number }).fans).toBeGreaterThan(0);
    };
    await fc.assert(fc.asyncProperty(moves, check), { numRuns: 40 });
    // All of it happened, or nothing was tested.
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(10);
  });
});
