import { type Answered, type PredictionRequest } from '@pbp/domain';
import { whyCounted } from './why-counted.js';

const at = (second: number): string => new Date(Date.UTC(2026, 0, 16, 0, 0, second)).toISOString();
const placed = (requestId: string, second: number): PredictionRequest => ({
  type: 'PredictionPlaced',
  data: { requestId, pick: 'home', at: at(second) } as Answered,
});
const withdrawn = (requestId: string, second: number): PredictionRequest => ({
  type: 'PredictionWithdrawn',
  data: { questionId: 'g.1', fanId: 'f', requestId, at: at(second) },
});

describe('why it is that request which counts', () => {
  const [early, late] = [placed('1', 0), placed('2', 25)];
  const happenedAt = at(30);

  it.each([
    ['the last word', { last: early, counted: early, happenedAt }, /^It is what you said last /],
    [
      'a change within the guard',
      { last: late, counted: early, happenedAt },
      /^What you said last came less than 10 s /,
    ],
    [
      'a withdrawal in time',
      { last: withdrawn('3', 0), counted: withdrawn('3', 0), happenedAt },
      /^You took it back in time/,
    ],
    [
      'an answer behind one',
      { last: late, counted: withdrawn('3', 0), happenedAt },
      /^You had taken it back; what you /,
    ],
    ['nothing but what came within it', { last: late, counted: late, happenedAt }, /: it counts for nothing\.$/],
    [
      'the last word while nothing decides',
      { last: late, counted: late, happenedAt: null },
      /^It is what you said last /,
    ],
    ['nothing at all', { last: undefined, counted: undefined, happenedAt }, /^Nothing counts: /],
  ])('is told of %s', (_, which, words) => expect(whyCounted(which)).toMatch(words));
});
