import { jest } from '@jest/globals';
import { type MikroORM } from '@mikro-orm/postgresql';
import { BoardOrder, LEAST_FOR_SKILL } from '@pbp/contracts';
import { type Envelope } from '@pbp/eventing';
import * as fc from 'fast-check';
import { AnswerEntity } from '../answer/answer-row.js';
import { toAnswer } from '../answer/to-answer.js';
import { findBoard } from '../find-board/find-board.js';
import { findPlace } from '../find-place/find-place.js';
import { AskedLog } from '../testing/asked-log.js';
import { onPostgres } from '../testing/on-postgres.js';
import { boardNames, countedOf, type ExpectedRow, expectedBoards, seenIn } from '../testing/oracle.js';
import { dump, emptyTables, projectAll, Projector } from '../testing/project.js';
import { fans, play, type Plot, plots } from '../testing/random-evenings.js';
import { keyOf } from './rows.js';

jest.setTimeout(1_800_000);

/** Some events handed over together, so many times, and then perhaps another process goes on. */
interface Handing {
  readonly size: number;
  readonly times: number;
  readonly restarts: boolean;
}

const handings: fc.Arbitrary<readonly Handing[]> = fc.array(
  fc.record({ size: fc.integer({ min: 1, max: 40 }), times: fc.integer({ min: 1, max: 2 }), restarts: fc.boolean() }),
  { minLength: 1, maxLength: 12 },
);

const handOver = async (orm: MikroORM, log: AskedLog, handed: readonly Handing[]): Promise<void> => {
  let rest: readonly Envelope[] = await log.events();
  let projector = await Projector.start(orm, log);
  for (let n = 0; rest.length > 0; n++) {
    const { size, times, restarts } = handed[n % handed.length] ?? { size: 1, times: 1, restarts: false };
    await projector.hand(rest.slice(0, size), times);
    rest = rest.slice(size);
    if (restarts) projector = await Projector.start(orm, log);
  }
};

const shown = (rows: readonly ExpectedRow[]) =>
  rows.map((row) => ({ ...row, skill: row.skill === null ? null : (expect.closeTo(row.skill, 5) as number) }));

const countedIn = async (orm: MikroORM) => {
  const rows = await orm.em.fork().find(AnswerEntity, {});
  return new Map(
    rows.flatMap((row) => {
      const answer = toAnswer(row);
      return answer ? [[keyOf(row), `${answer.pick} ${answer.at}`]] : [];
    }),
  );
};

describe('whatever is asked, answered, closed, settled and corrected', () => {
  const postgres = onPostgres();
  const { INTERLEAVINGS, PROPERTY_SEED } = process.env;
  const runs = {
    numRuns: Math.max(30, Math.ceil(Number(INTERLEAVINGS ?? 0) / 20)),
    ...(PROPERTY_SEED ? { seed: Number(PROPERTY_SEED) } : {}),
  };

  it('every board is what the rules make of the log, however it was projected', async () => {
    const [live, anew] = [await postgres.freshTables(), await postgres.freshTables()];
    const seen = { late: 0, resettled: 0, outspoken: 0, withdrawn: 0, changed: 0, bySkill: 0 };
    const check = async (plot: Plot, handed: readonly Handing[]): Promise<void> => {
      await Promise.all([live, anew].map(emptyTables));
      const log = new AskedLog();
      await play(log, plot);
      await handOver(live, log, handed);
      const events = await log.events();

      expect(await countedIn(live)).toEqual(countedOf(events));
      for (const by of BoardOrder.options) {
        const boards = expectedBoards(events, by, LEAST_FOR_SKILL);
        for (const board of boardNames) {
          const rows = shown(boards.get(board) ?? []);
          expect(await findBoard(live.em, board, { by, limit: 99 })).toEqual(rows);
          for (const fan of fans)
            expect(await findPlace(live.em, board, fan, by)).toEqual(rows.find(({ fanId }) => fanId === fan) ?? null);
          const among = ['ann', 'cyd'];
          const ranked = rows.filter(({ fanId }) => among.includes(fanId)).map((row, n) => ({ ...row, rank: n + 1 }));
          expect(await findBoard(live.em, board, { by, limit: 99, among })).toEqual(ranked);
          seen.bySkill += Number(by === 'skill' && rows.length > 1);
          seen.changed += rows.filter(({ changeSinceFinal }) => changeSinceFinal !== 0).length;
        }
      }
      await projectAll(anew, log, { size: events.length });
      expect(await dump(live)).toEqual(await dump(anew));
      for (const [what, times] of Object.entries(seenIn(events)) as [keyof ReturnType<typeof seenIn>, number][])
        seen[what] += times;
    };
    await fc.assert(fc.asyncProperty(plots, handings, check), runs);
    // All of it happened, or nothing was tested.
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(Math.floor(runs.numRuns / 40));
  });
});
