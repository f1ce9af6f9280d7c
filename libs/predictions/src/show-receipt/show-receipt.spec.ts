import { Receipt } from '@pbp/contracts';
import { type GameEvent, type KnownGame, ruleOf, settle } from '@pbp/domain';
import { type EventStore, InMemoryEventStore } from '@pbp/eventing';
import { answerQuestion } from '../answer-question/answer-question.js';
import { QuestionDesk } from '../attend-game/question-desk.js';
import { scoreAnswers } from '../score-answers/score-answers.js';
import { AskedEvening, gameBeginning, gameId } from '../testing/asked-evening.js';
import { withdrawAnswer } from '../withdraw-answer/withdraw-answer.js';
import { showReceipt } from './show-receipt.js';

const fanId = 'fan';
const later = Date.parse('2026-01-15T00:00:00.000Z');

describe('the receipt of a prediction', () => {
  let store: EventStore;
  let evening: AskedEvening;
  let questionId: string;

  beforeEach(async () => {
    store = new InMemoryEventStore();
    // The feed's clock must not tell of what happened before it was answered.
    evening = new AskedEvening(store, gameBeginning(later));
    await evening.goOn(3);
    questionId = await evening.idOf('gameWinner');
  });

  const now = '2026-01-14T12:00:00.000Z';
  const said = (feedAgeMs?: number) => ({
    now,
    correlationId: 'c',
    observedAt: () => (feedAgeMs === undefined ? null : new Date(Date.parse(now) - feedAgeMs).toISOString()),
  });
  const answer = (requestId: string, pick: string, feedAgeMs?: number) =>
    answerQuestion(store, { questionId, fanId, requestId, pick, chance: 0.7 }, said(feedAgeMs));
  const withdraw = (requestId: string) => withdrawAnswer(store, { questionId, fanId, requestId }, said());
  const score = () => scoreAnswers(store, questionId, said());
  const shown = async () => {
    const found = await showReceipt(store, questionId, fanId);
    if (!found) throw new Error('there is no receipt');
    const { receipt } = found;
    expect(Receipt.omit({ game: true }).strict().parse(receipt)).toEqual(receipt);
    return receipt;
  };
  const final = ({ phase }: KnownGame) => (phase.is === 'ended' ? phase.score : { home: 0, away: 0 });
  const winner = (): string => (final(evening.known).home > final(evening.known).away ? 'home' : 'away');

  it('is none for who never answered, nor of what was never asked', async () => {
    expect(await showReceipt(store, questionId, fanId)).toBeNull();
    expect(await showReceipt(store, `${gameId}.99`, fanId)).toBeNull();
  });

  it('tells what was asked and all that the fan asked for, with what was known then', async () => {
    await answer('1', 'home', 4_000);
    await answer('2', 'away');
    const receipt = await shown();
    expect(receipt).toMatchObject({
      predictionId: `${questionId}.${fanId}`,
      questionId,
      number: Number(questionId.split('.').at(-1)),
      rule: { version: 2, text: ruleOf({ kind: 'gameWinner', edition: 'tipOff' }, 2).text },
      opened: { basis: { period: 0 } },
      requests: [
        { is: 'placed', pick: 'home', chance: 0.7, feedAgeMs: 4_000, known: { revision: 2 }, inTime: true },
        { is: 'changed', pick: 'away', feedAgeMs: null, inTime: true },
      ],
      counted: 1,
      whyCounted: 'It is what you said last while the question could be answered.',
      lock: null,
      verdicts: [],
      score: { is: 'open' },
    });
    expect(receipt.options.map(({ id }) => id)).toEqual(['home', 'away']);
  });

  it('tells that what was said before the deciding play could be seen counts, and what the correction of its time changes', async () => {
    await answer('1', 'home');
    const seen = '2026-01-16T12:00:00.000Z';
    await withdrawAnswer(store, { questionId, fanId, requestId: '2' }, { ...said(), now: seen });
    await evening.toTheEnd();
    await score();
    const right = winner() === 'home';
    expect(await shown()).toMatchObject({
      counted: 0,
      whyCounted: expect.stringMatching(
        /^What you said last came less than 10 s before the play that decided it/,
      ) as string,
      requests: [
        { is: 'placed', inTime: true },
        { is: 'withdrawn', inTime: true },
      ],
      score: { is: right ? 'right' : 'wrong' },
    });

    const place = evening.known.plays.findIndex(({ play }) => play.id === decidedBy(evening.known));
    const [before, decider] = [evening.known.plays[place - 1]?.play.id ?? null, evening.known.plays[place]?.play];
    if (!decider) throw new Error('a play decided it');
    const play = { ...decider, wallclock: '2026-01-17T12:00:00Z' };
    await evening.hear({ type: 'PlayRevised', data: { gameId, play, after: before } });
    await score();
    const after = await shown();
    expect(after).toMatchObject({ counted: null, whyCounted: 'You took it back in time.', score: { is: 'open' } });
    expect(after.verdicts[1]).toMatchObject({ settlement: after.verdicts[0]?.settlement, score: null });
    expect(after.verdicts[1]?.why).toMatch(/^Still .+: the feed corrected at what time ".+" at .+ happened\.$/);
  });

  it('counts nothing that was taken back', async () => {
    await answer('1', 'home');
    await withdraw('2');
    expect(await shown()).toMatchObject({ requests: [{ is: 'placed' }, { is: 'withdrawn' }], counted: null });
  });

  it('tells by which plays it was decided, why, and what it came to, also after a correction', async () => {
    await answer('1', 'home');
    await evening.toTheEnd();
    await score();
    const first = await shown();
    const right = winner() === 'home';
    expect(first.lock).toMatchObject({ reason: 'tipOff', basis: { revision: expect.any(Number) as number } });
    expect(first.verdicts).toHaveLength(1);
    expect(first.verdicts[0]).toMatchObject({
      settlement: { is: 'decided', outcome: winner() },
      plays: [{ text: expect.any(String) as string, isWithdrawn: false }],
      score: { is: right ? 'right' : 'wrong' },
    });
    expect(first.verdicts[0]?.why).toMatch(/ won, \d+ to \d+, ahead for good with /);
    expect(first.score).toEqual(first.verdicts[0]?.score);

    const { home, away } = final(evening.known);
    const turned: GameEvent = { type: 'FinalScoreRevised', data: { gameId, score: { home: away, away: home } } };
    await evening.hear({ type: 'GameReconciled', data: { gameId, agrees, differences: [] } });
    await evening.hear(turned);

    const unscored = await shown();
    expect(unscored.verdicts[1]).toMatchObject({ score: null });
    expect(unscored.verdicts[1]?.why).toMatch(/^Now .+: the final score was corrected to /);
    expect(unscored.verdicts[0]).toEqual(first.verdicts[0]);
    expect(unscored.score).toEqual(first.score);

    await score();
    expect(await shown()).toMatchObject({ score: { is: right ? 'wrong' : 'right' } });
  });

  it('tells what came too late, and that it does not count', async () => {
    await answer('1', 'home');
    const late = { questionId, fanId, requestId: '2', pick: 'away', chance: 0.7 };
    expect(
      await answerQuestion(
        racing(store, () => evening.hear(started)),
        late,
        said(),
      ),
    ).toMatchObject({ kind: 'refused' });
    expect(await shown()).toMatchObject({
      requests: [{ inTime: true }, { is: 'changed', inTime: false }, { is: 'rejected', reason: 'locked' }],
      counted: 0,
      lock: { reason: 'tipOff' },
    });
  });

  it('gives an operator’s reason', async () => {
    await answer('1', 'home');
    const by = { do: 'void', by: 'operator-id', reason: 'The feed mixed up the teams.' } as const;
    await new QuestionDesk(store).carryOut(questionId, by, now, 'c');
    await score();
    expect(await shown()).toMatchObject({
      lock: { reason: 'operator', basis: null },
      verdicts: [
        { why: 'Void: The feed mixed up the teams.', plays: [], score: { is: 'void', reason: 'questionVoid' } },
      ],
    });
  });
});

/** The play that put the winner ahead for good. */
const decidedBy = (game: KnownGame): string | undefined => {
  const settlement = settle({ terms: { kind: 'gameWinner', edition: 'tipOff' }, day: game.day }, game);
  return settlement.is === 'decided' ? settlement.by[0] : undefined;
};

const agrees = { score: true, lineScore: true, boxScore: true };

const started: GameEvent = { type: 'GameStarted', data: { gameId } };

/** The log as it looks to somebody whose first append has to wait until something else has happened. */
const racing = (store: EventStore, first: () => Promise<void>): EventStore => {
  let waits: Promise<void> | undefined;
  return {
    append: async (...args) => {
      await (waits ??= first());
      return store.append(...args);
    },
    read: (...args) => store.read(...args),
    readAll: (...args) => store.readAll(...args),
    subscribe: (...args) => store.subscribe(...args),
    close: () => store.close(),
  };
};
