import { type FanScore, type QuestionEvent, questionStream, type Settlement } from '@pbp/domain';
import { InMemoryEventStore, type NewEvent, uuidV5 } from '@pbp/eventing';
import { auditSettlements } from './audit-settlements.js';

const gameId = '401';
const at = '2026-01-15T20:00:00.000Z';
const home: Settlement = { is: 'decided', outcome: 'home', by: ['a'] };
const away: Settlement = { is: 'decided', outcome: 'away', by: ['b'] };
const undecided: Settlement = { is: 'undecided' };
const cause = { kind: 'gameEvent', id: 'e9', type: 'PlayRevised', revision: 9 } as const;
const right: FanScore = { fanId: 'ann', score: { is: 'right', points: 20, skill: 12 } };
const wrong: FanScore = { fanId: 'ann', score: { is: 'wrong', points: 0, skill: -4 } };
const unmoved: FanScore = { fanId: 'bob', score: { is: 'void', reason: 'seenBefore' } };

/** A log of questions of one game; each event is known by its number. */
class Log {
  readonly store = new InMemoryEventStore();
  private length = 0;

  async ask(n: number): Promise<string> {
    const questionId = `${gameId}.${n}`;
    const basis = { revision: 0, period: 0, clock: '', score: null };
    const about = { gameId, league: 'nba', day: '2026-01-15', terms: { kind: 'marginBand' } } as const;
    const shown = { ruleVersion: 1, options: [], model: 'm', basis };
    await this.note({ type: 'QuestionOpened', data: { questionId, ...about, ...shown } });
    return questionId;
  }

  settle(questionId: string, settlement: Settlement, before?: Settlement): Promise<string> {
    const said = { questionId, settlement, cause };
    return this.note(
      before ? { type: 'QuestionResettled', data: { ...said, before } } : { type: 'QuestionSettled', data: said },
    );
  }

  score(questionId: string, settlementId: string, part: number, ...scores: readonly FanScore[]): Promise<string> {
    return this.note({
      type: 'PredictionsScored',
      data: { questionId, settlementId, settlement: 1, part, parts: 2, scores },
    });
  }

  /** All that is scored is that these fans have withdrawn. */
  withdraw(questionId: string, settlementId: string, ...withdrawn: readonly string[]): Promise<string> {
    const part = { settlement: 2, part: 1, parts: 1, scores: [], withdrawn };
    return this.note({ type: 'PredictionsScored', data: { questionId, settlementId, ...part } });
  }

  private async note(event: QuestionEvent): Promise<string> {
    const id = uuidV5(`${++this.length}`);
    const metadata = { at, correlationId: id, causationId: id, schemaVersion: 1 };
    const noted: NewEvent = { id, ...event, metadata };
    await this.store.append(questionStream(event.data.questionId), [noted], 'any');
    return id;
  }
}

describe('the audit of settlements', () => {
  it('lists each with its cause, and whose score it moved by how much', async () => {
    const log = new Log();
    const question = await log.ask(1);
    const first = await log.settle(question, home);
    await log.score(question, first, 1, right);
    await log.score(question, first, 2, unmoved);
    const second = await log.settle(question, away, home);
    await log.score(question, second, 1, wrong);
    await log.score(question, second, 2, unmoved);

    const moved = { fanId: 'ann', points: 20, skill: 12, before: null, after: right.score };
    const common = { questionId: question, at, cause };
    expect(await auditSettlements(log.store, gameId)).toMatchObject([
      {
        ...common,
        settlementId: first,
        before: undecided,
        after: home,
        moves: [moved, { fanId: 'bob', before: null, points: 0, skill: 0 }],
      },
      {
        ...common,
        settlementId: second,
        before: home,
        after: away,
        moves: [{ fanId: 'ann', points: -20, skill: -16, before: right.score, after: wrong.score }],
      },
    ]);
  });

  it('has the settlements of all questions of a game in the order of the log', async () => {
    const log = new Log();
    const [one, other] = [await log.ask(1), await log.ask(2)];
    const ids = [await log.settle(other, home), await log.settle(one, home), await log.settle(other, away, home)];
    const changes = await auditSettlements(log.store, gameId);
    expect(changes.map(({ settlementId }) => settlementId)).toEqual(ids);
    expect(changes.map(({ moves }) => moves)).toEqual([[], [], []]);
  });

  it('lists a settlement that changed nothing but when the play happened, and whose answer counts as withdrawn by it', async () => {
    const log = new Log();
    const question = await log.ask(1);
    const first = await log.settle(question, home);
    await log.score(question, first, 2, right);
    const second = await log.settle(question, home, home);
    await log.withdraw(question, second, 'ann', 'bob');
    const changes = await auditSettlements(log.store, gameId);
    expect(changes[1]).toMatchObject({
      before: home,
      after: home,
      moves: [{ fanId: 'ann', before: right.score, after: null, points: -20, skill: -12 }],
    });
  });

  it('moves from what was scored last, where a settlement was overtaken before its scores', async () => {
    const log = new Log();
    const question = await log.ask(1);
    await log.settle(question, home);
    const second = await log.settle(question, away, home);
    await log.score(question, second, 1, wrong);
    expect((await auditSettlements(log.store, gameId)).map(({ moves }) => moves)).toMatchObject([
      [],
      [{ fanId: 'ann', before: null, points: 0, skill: -4 }],
    ]);
  });
});
