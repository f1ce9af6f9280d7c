import { type PredictionScore } from '@pbp/domain';
import { type AnswerRow } from '../answer/answer-row.js';
import { scoredRow, takenRow, uncountedRow } from '../answer/evolve-answer-row.js';
import { boardsOf } from './boards-of.js';
import { tallyDifferences } from './tally-difference.js';

const answered = (fanId: string, position = '7/7'): AnswerRow =>
  takenRow(
    {
      questionId: '401.1',
      fanId,
      requestId: '1',
      pick: 'home',
      chance: 0.8,
      modelChance: 0.5,
      ruleVersion: 1,
      gameRevision: 1,
      position: '6/6',
      at: '',
    },
    position,
  );
const right: PredictionScore = { is: 'right', points: 20, skill: 0.1 + 0.2 };
const wrong: PredictionScore = { is: 'wrong', points: 0, skill: -1 };
const boards = ['game:401', 'season:nba:2026'];
const board = () => boards;
const scored = (
  answer: AnswerRow,
  score: PredictionScore,
  settlement: number,
  afterFinal = settlement > 1,
): AnswerRow => scoredRow(answer, { score }, { settlement, afterFinal });

describe('what moves on a board', () => {
  it('is what answers have come to, once they have come to anything', () => {
    const before = answered('ann');
    const after = scored(before, right, 1);
    expect(tallyDifferences([{ before: undefined, after: before }], board)).toEqual([]);
    expect(tallyDifferences([{ before, after }], board)).toMatchObject([
      { boards, fanId: 'ann', answers: 1, points: 20, pointsAtFinal: 20, skill: 0.3, judged: 1, right: 1 },
    ]);
  });

  it('is only what a correction changes, the points at the final not among it', () => {
    const before = scored(answered('ann'), right, 1);
    const after = scored(before, wrong, 2);
    expect(tallyDifferences([{ before, after }], board)).toMatchObject([
      { answers: 0, points: -20, pointsAtFinal: 0, skilled: 0, judged: 0, right: -1 },
    ]);
    expect(tallyDifferences([{ before, after: scored(before, right, 2) }], board)).toEqual([]);
  });

  it('is taken back where the question is open again, and void after that', () => {
    const before = scored(answered('ann'), right, 1);
    const open = scored(before, { is: 'open' }, 2);
    expect(tallyDifferences([{ before, after: open }], board)).toMatchObject([
      { answers: 0, points: -20, pointsAtFinal: 0, judged: -1, right: -1, void: 0 },
    ]);
    const voided = scored(open, { is: 'void', reason: 'questionVoid' }, 3);
    expect(tallyDifferences([{ before: open, after: voided }], board)).toMatchObject([{ points: 0, void: 1 }]);
  });

  it('is one sum for each fan and game, from the first answer on', () => {
    const [late, early] = [answered('ann', '9/9'), answered('ann', '8/8')];
    const changes = [late, early].map((before) => ({ before, after: scored(before, right, 1) }));
    expect(tallyDifferences(changes, board)).toMatchObject([
      { boards, answers: 2, points: 40, pointsAtFinal: 40, earliest: early.place },
    ]);
  });
});

describe('the score of an answer', () => {
  it('follows from the latest settlement, whenever it is heard of', () => {
    const second = scored(answered('ann'), wrong, 2);
    expect(scored(second, right, 1)).toBe(second);
    expect(scored(second, right, 3)).toMatchObject({ score: right, settlement: 3, pointsAtFinal: 0 });
  });

  it('has no points at the final before it was anything but open', () => {
    const open = scored(answered('ann'), { is: 'open' }, 1);
    expect(open.pointsAtFinal).toBeNull();
    expect(scored(open, right, 2).pointsAtFinal).toBe(20);
  });

  it('has those at the final that corrections before it left', () => {
    const before = scored(scored(answered('ann'), right, 1), wrong, 2, false);
    expect(before.pointsAtFinal).toBe(0);
    expect(scored(before, right, 3).pointsAtFinal).toBe(0);
  });

  it('is worth nothing once the answer counts as taken back', () => {
    const before = scored(answered('ann'), right, 1);
    expect(tallyDifferences([{ before, after: uncountedRow(before, 2) }], board)).toMatchObject([
      { answers: -1, points: -20, pointsAtFinal: -20, judged: -1, right: -1 },
    ]);
  });
});

describe('the boards of a question', () => {
  it('are those of its game, of its league’s day, and of the season in which that lies', () => {
    expect(boardsOf({ gameId: '401', league: 'nba', day: '2025-12-31' })).toEqual([
      'game:401',
      'day:nba:2025-12-31',
      'season:nba:2026',
    ]);
  });
});
