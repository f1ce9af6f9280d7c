import { jest } from '@jest/globals';
import { type MikroORM } from '@mikro-orm/postgresql';
import { BoardOrder, LEAST_FOR_SKILL } from '@pbp/contracts';
import { type CrashPoint } from '@pbp/crash-points';
import {
  PREDICTION_STREAM_PREFIX,
  type PredictionsScored,
  QUESTION_STREAM_PREFIX,
  type QuestionOpened,
} from '@pbp/domain';
import { type Envelope } from '@pbp/eventing';
import {
  boardsOf,
  connectPredictions,
  findBoard,
  predictionCheckpoints,
  predictionProjectionName,
  runPredictionProjection,
} from '@pbp/prediction-models';
import { dump, expectedBoards } from '@pbp/prediction-models/testing';
import { Random } from '@pbp/simulation';
import { eventually } from '@pbp/testing';
import { FatalGame, settlingPoints } from './testing/fatal-game.js';
import { SettlingProcesses } from './testing/settling-processes.js';
import { questionsIn, undisturbed } from './testing/undisturbed-settling.js';

jest.setTimeout(3_600_000);

/** How often a process dies at each of its points. */
const kills = Number(process.env['KILLS_BY_POINT'] ?? 1);
const seed = process.env['KILLS_SEED'] ?? String(Date.now());
/** A process may have come by its point for the last time before it was told to die there. */
const gamesForARound = 4;
const day = 86_400_000;

const isSettlement = ({ type }: Envelope): boolean => type === 'QuestionSettled' || type === 'QuestionResettled';
const isOfPredictions = ({ stream }: Envelope): boolean =>
  stream.startsWith(QUESTION_STREAM_PREFIX) || stream.startsWith(PREDICTION_STREAM_PREFIX);

/** Of each game, and of their day, which has all of them. */
const boardsIn = (events: readonly Envelope[]): readonly string[] => {
  const asked = events
    .filter(({ type }) => type === 'QuestionOpened')
    .map(({ data }) => data as QuestionOpened['data']);
  return [...new Set(asked.flatMap(boardsOf))].filter((board) => !board.startsWith('season:'));
};

describe(`kill -9 at each of ${settlingPoints.length} points of a settlement (${kills} times, KILLS_SEED=${seed})`, () => {
  const startsAt = Math.ceil(Date.now() / day) * day;
  const random = new Random(seed, 'settlement');
  let processes: SettlingProcesses;
  let games = 0;
  let died = 0;
  let log: readonly Envelope[];
  let live: MikroORM;
  let anew: MikroORM;

  /** Each process dies at each of its points once, in one game or, if it comes by no more, in the next. */
  const round = async (): Promise<void> => {
    let left: readonly CrashPoint[] = settlingPoints;
    for (let game = 0; left.length > 0 && game < gamesForARound; game++) {
      await new FatalGame(processes, String(700 + games++), startsAt, random).play(left);
      const gone = await Promise.all(left.map((point) => processes.hasDied(point)));
      left = left.filter((_, n) => !gone[n]);
    }
    expect(left).toEqual([]);
    died += settlingPoints.length;
  };

  beforeAll(async () => {
    processes = await SettlingProcesses.begin();
    [live, anew] = (await Promise.all(
      ['predictions', 'anew'].map((schema) => connectPredictions(processes.database.url, { schema })),
    )) as [MikroORM, MikroORM];
  }, 600_000);
  afterAll(async () => {
    await Promise.all([live.close(true), anew.close(true)]);
    await processes.end();
  });

  it('happens, by their supervisors’ word', async () => {
    expect(settlingPoints.length).toBeGreaterThanOrEqual(10);
    for (let n = 0; n < kills; n++) await round();
    expect(processes.deaths).toBe(died);
    log = await Array.fromAsync(processes.store.readAll());
  });

  it('leaves the log of a run that nobody disturbs', async () => {
    const expected = await Array.fromAsync((await undisturbed(log)).readAll());
    expect(questionsIn(log)).toEqual(questionsIn(expected));
    expect(log.filter(({ type }) => type === 'QuestionResettled').length).toBeGreaterThan(games);
  });

  it('leaves one complete set of scores for each settlement, with every fan in it once', () => {
    const scored = log
      .filter(({ type }) => type === 'PredictionsScored')
      .map(({ data }) => data as PredictionsScored['data']);
    const sets = Map.groupBy(scored, ({ settlementId }) => settlementId);
    expect([...sets.keys()].toSorted()).toEqual(
      log
        .filter(isSettlement)
        .map(({ id }) => id)
        .toSorted(),
    );
    for (const set of sets.values()) {
      expect(set.map(({ part }) => part)).toEqual(Array.from({ length: set[0]?.parts ?? 0 }, (_, n) => n + 1));
      const fans = set.flatMap(({ scores }) => scores.map(({ fanId }) => fanId));
      expect(new Set(fans).size).toBe(fans.length);
    }
    expect(Math.max(...scored.map(({ parts }) => parts))).toBeGreaterThan(1);
  });

  it('leaves the rows of a projector that nobody disturbs', async () => {
    const stop = new AbortController();
    const { finished } = await runPredictionProjection({ store: processes.store, orm: anew, signal: stop.signal });
    const [done, doneAnew] = await Promise.all([live, anew].map(predictionCheckpoints));
    const place = await done?.load(predictionProjectionName);
    await eventually(async () => expect(await doneAnew?.load(predictionProjectionName)).toBe(place), {
      within: 240_000,
    });
    stop.abort();
    await finished;
    expect(await dump(live)).toEqual(await dump(anew));
  });

  it.each(BoardOrder.options)('leaves on every board by %s the places that follow from the rules', async (by) => {
    const boards = boardsIn(log);
    const expected = expectedBoards(log.filter(isOfPredictions), by, LEAST_FOR_SKILL, boards);
    for (const board of boards)
      expect(await findBoard(live.em, board, { by, limit: 10_000 })).toEqual(
        expected
          .get(board)
          ?.map((row) => ({ ...row, skill: row.skill === null ? null : (expect.closeTo(row.skill, 5) as number) })),
      );
  });
});
