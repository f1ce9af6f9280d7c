import {
  currentPlays,
  type FanScore,
  type GameEvent,
  type PredictionsScored,
  type QuestionResettled,
} from '@pbp/domain';
import { type EventStore, InMemoryEventStore } from '@pbp/eventing';
import { answerQuestion } from '../answer-question/answer-question.js';
import { auditSettlements } from '../audit-settlements/audit-settlements.js';
import { type QuestionLog, readQuestion } from '../question-log/question-log.js';
import { AskedEvening, gameId } from '../testing/asked-evening.js';
import { withdrawAnswer } from '../withdraw-answer/withdraw-answer.js';
import { scoreAnswers } from './score-answers.js';

/** The last settlement, which of the first has no `before`. */
const settledAs = ({ events }: QuestionLog): QuestionResettled['data'] =>
  events.findLast(({ type }) => /ettled$/.test(type))?.data as QuestionResettled['data'];

describe('scoring the answers to a question', () => {
  let store: EventStore;
  let evening: AskedEvening;
  let questionId: string;

  const said = () => ({ now: evening.now, correlationId: 'c' });
  const answer = (fanId: string, pick: string, chance: number) =>
    answerQuestion(store, { questionId, fanId, requestId: `${fanId} ${pick}`, pick, chance }, said());
  const scored = async (): Promise<readonly PredictionsScored['data'][]> =>
    (await readQuestion(store, questionId)).events
      .filter(({ type }) => type === 'PredictionsScored')
      .map(({ data }) => data as PredictionsScored['data']);
  const scoresOf = async (fanId: string): Promise<readonly FanScore['score'][]> =>
    (await scored()).flatMap(({ scores }) => scores.filter((each) => each.fanId === fanId).map(({ score }) => score));

  beforeEach(async () => {
    store = new InMemoryEventStore();
    evening = new AskedEvening(store);
    await evening.goOn(3);
    questionId = await evening.idOf('gameWinner');
    await answer('ann', 'home', 0.8);
    await answer('bob', 'away', 0.6);
    await answer('cyd', 'away', 0.6);
    await answer('cyd', 'home', 0.9);
  });

  it('is nothing before the question is settled', async () => {
    expect(await scoreAnswers(store, questionId, said())).toBe(0);
    expect(await scored()).toEqual([]);
  });

  it('gives points to whoever was right, by the last answer in time, and is done once', async () => {
    await evening.toTheEnd();
    const { phase } = evening.known;
    if (phase.is !== 'ended') throw new Error('the game has ended');
    const homeWon = phase.score.home > phase.score.away;
    expect(await scoreAnswers(store, questionId, said())).toBe(3);
    expect(await scoreAnswers(store, questionId, said())).toBe(3);
    expect(await scored()).toHaveLength(1);
    const right = { is: 'right', points: expect.any(Number) as number };
    const wrong = { is: 'wrong', points: 0 };
    expect(await scoresOf('ann')).toMatchObject([homeWon ? right : wrong]);
    expect(await scoresOf('bob')).toMatchObject([homeWon ? wrong : right]);
    expect(await scoresOf('cyd')).toMatchObject([homeWon ? right : wrong]);
  });

  it('is done again when a correction changes who won, and says which settlement it follows from', async () => {
    await evening.toTheEnd();
    await scoreAnswers(store, questionId, said());
    const { phase } = evening.known;
    if (phase.is !== 'ended') throw new Error('the game has ended');
    const turned: GameEvent = {
      type: 'FinalScoreRevised',
      data: { gameId, score: { home: phase.score.away, away: phase.score.home } },
    };
    await evening.hear(turned);
    expect(await scoreAnswers(store, questionId, said())).toBe(3);
    const [first, second] = await scored();
    expect(second?.settlementId).not.toBe(first?.settlementId);
    const [before, after] = await scoresOf('ann');
    expect([before?.is, after?.is].toSorted()).toEqual(['right', 'wrong']);
    const settlements = (await readQuestion(store, questionId)).events.filter(({ type }) => /ettled$/.test(type));
    expect(settlements.map(({ type }) => type)).toEqual(['QuestionSettled', 'QuestionResettled']);
  });

  it('gives nothing for a play that could have been seen before the answer was taken', async () => {
    await evening.goOnUntil(({ periods }) => periods.started > 0);
    questionId = await evening.openQuestion('nextToScore');
    const at = (now: string, fanId: string) =>
      answerQuestion(store, { questionId, fanId, requestId: fanId, pick: 'home', chance: null }, { ...said(), now });
    const { startsAt } = evening.known;
    expect(await at(startsAt, 'honest')).toMatchObject({ kind: 'taken' });
    expect(await at(new Date(Date.parse(startsAt) + 86_400_000).toISOString(), 'there')).toMatchObject({
      kind: 'taken',
    });
    await evening.toTheEnd();
    await scoreAnswers(store, questionId, said());
    expect(await scoresOf('there')).toEqual([{ is: 'void', reason: 'seenBefore' }]);
    expect((await scoresOf('honest')).map(({ is }) => is)).not.toContain('void');
  });

  it('is done again when the feed corrects nothing but the time at which the deciding play happened', async () => {
    await evening.toTheEnd();
    await scoreAnswers(store, questionId, said());
    const { settlement } = settledAs(await readQuestion(store, questionId));
    const decider = currentPlays(evening.known).find(
      ({ id }) => settlement.is === 'decided' && settlement.by[0] === id,
    );
    if (!decider) throw new Error('a play decided it');
    const place = evening.known.plays.findIndex(({ play }) => play.id === decider.id);
    const after = evening.known.plays[place - 1]?.play.id ?? null;
    const play = { ...decider, wallclock: '2020-01-01T00:00:00Z' };
    await evening.hear({ type: 'PlayRevised', data: { gameId, play, after } });
    await scoreAnswers(store, questionId, said());

    const question = await readQuestion(store, questionId);
    expect(question.question).toMatchObject({ settlements: 2, scored: 2, settlement });
    expect(settledAs(question)).toMatchObject({
      before: settlement,
      settlement,
      cause: { type: 'PlayRevised' },
      happenedAt: play.wallclock,
      afterFinal: true,
    });
    expect((await scoresOf('ann')).at(-1)).toEqual({ is: 'void', reason: 'seenBefore' });
    expect((await auditSettlements(store, gameId)).filter((change) => change.questionId === questionId)).toMatchObject([
      { before: { is: 'undecided' }, after: settlement },
      { before: settlement, after: settlement, cause: { type: 'PlayRevised' }, moves: { length: 3 } },
    ]);
  });

  describe('where a play decides', () => {
    const minutes = (n: number) => new Date(Date.parse(evening.known.startsAt) + n * 60_000).toISOString();
    const at = (now: string, fanId: string, pick: string) =>
      answerQuestion(store, { questionId, fanId, requestId: now, pick, chance: null }, { ...said(), now });

    it('counts what was said before it could be seen, whatever was changed or taken back after that', async () => {
      await evening.goOnUntil(({ periods }) => periods.started > 0);
      questionId = await evening.openQuestion('nextToScore');
      for (const fan of ['changes', 'withdraws', 'steady']) await at(minutes(-1), fan, 'home');
      await at(minutes(1_440), 'changes', 'away');
      await at(minutes(1_440), 'there', 'away');
      for (const fanId of ['withdraws', 'there'])
        await withdrawAnswer(store, { questionId, fanId, requestId: 'w' }, { ...said(), now: minutes(1_441) });
      await at(minutes(-1), 'thinksAgain', 'home');
      await withdrawAnswer(
        store,
        { questionId, fanId: 'thinksAgain', requestId: 'w' },
        { ...said(), now: minutes(-1) },
      );
      await evening.toTheEnd();
      await scoreAnswers(store, questionId, said());
      const [{ scores, withdrawn } = { scores: [], withdrawn: [] }] = await scored();
      const steady = scores.find(({ fanId }) => fanId === 'steady')?.score;
      expect(steady?.is).toMatch(/right|wrong/);
      expect(scores).toEqual([
        { fanId: 'changes', score: steady, counted: minutes(-1) },
        { fanId: 'steady', score: steady },
        { fanId: 'withdraws', score: steady, counted: minutes(-1) },
      ]);
      expect(withdrawn).toEqual(['there', 'thinksAgain']);
    });
  });

  it('says also that there was nothing to be scored', async () => {
    questionId = await evening.idOf('marginBand');
    await evening.toTheEnd();
    expect(await scoreAnswers(store, questionId, said())).toBe(0);
    expect(await scored()).toMatchObject([{ part: 1, parts: 1, scores: [] }]);
  });

  it('takes many answers in a few events', async () => {
    const second = await evening.idOf('total');
    questionId = second;
    for (let fan = 0; fan < 501; fan++) await answer(`fan-${String(fan).padStart(3, '0')}`, 'over', 0.5);
    await evening.toTheEnd();
    expect(await scoreAnswers(store, questionId, said())).toBe(501);
    expect((await scored()).map(({ scores }) => scores.length)).toEqual([500, 1]);
    expect((await readQuestion(store, questionId)).question).toMatchObject({ settlements: 1, scored: 1 });
  });
});
