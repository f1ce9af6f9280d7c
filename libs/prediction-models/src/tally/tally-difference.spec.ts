import { type PredictionScore } from '@pbp/domain';
import { type AnswerRow } from '../answer/answer-row.js';
import { scoredRow, takenRow } from '../answer/evolve-answer-row.js';
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

describe('what moves on a board', () => {
  it('is what answers have come to, once they have come to anything', () => {
    const before = answered('ann');
    const after = scoredRow(before, right, 1);
    expect(tallyDifferences([{ before: undefined, after: before }], board)).toEqual([]);
    expect(tallyDifferences([{ before, after }], board)).toMatchObject([
      { boards, fanId: 'ann', answers: 1, points: 20, firstPoints: 20, skill: 0.3, judged: 1, right: 1 },
    ]);
  });

  it('is only what a correction changes, the points of the first time not among it', () => {
    const before = scoredRow(answered('ann'), right, 1);
    const after = scoredRow(before, wrong, 2);
    expect(tallyDifferences([{ before, after }], board)).toMatchObject([
      { answers: 0, points: -20, firstPoints: 0, skilled: 0, judged: 0, right: -1 },
    ]);
    expect(tallyDifferences([{ before, after: scoredRow(before, right, 2) }], board)).toEqual([]);
  });

  it('is taken back where the question is open again, and void after that', () => {
    const before = scoredRow(answered('ann'), right, 1);
    const open = scoredRow(before, { is: 'open' }, 2);
    expect(tallyDifferences([{ before, after: open }], board)).toMatchObject([
      { answers: 0, points: -20, firstPoints: 0, judged: -1, right: -1, void: 0 },
    ]);
    const voided = scoredRow(open, { is: 'void', reason: 'questionVoid' }, 3);
    expect(tallyDifferences([{ before: open, after: voided }], board)).toMatchObject([{ points: 0, void: 1 }]);
  });

  it('is one sum for each fan and game, from the first answer on', () => {
    const [late, early] = [answered('ann', '9/9'), answered('ann', '8/8')];
    const changes = [late, early].map((before) => ({ before, after: scoredRow(before, right, 1) }));
    expect(tallyDifferences(changes, board)).toMatchObject([
      { boards, answers: 2, points: 40, firstPoints: 40, earliest: early.place },
    ]);
  });
});

describe('the score of an answer', () => {
  it('follows from the latest settlement, whenever it is heard of', () => {
    const second = scoredRow(answered('ann'), wrong, 2);
    expect(scoredRow(second, right, 1)).toBe(second);
    expect(scoredRow(second, right, 3)).toMatchObject({ score: right, settlement: 3, firstPoints: 0 });
  });

  it('has no first points before it was anything but open', () => {
    const open = scoredRow(answered('ann'), { is: 'open' }, 1);
    expect(open.firstPoints).toBeNull();
    expect(scoredRow(open, right, 2).firstPoints).toBe(20);
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
