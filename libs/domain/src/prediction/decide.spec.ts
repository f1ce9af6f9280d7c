import { decidePrediction, type PredictionCommand } from './decide.js';
import { type Answered, type PredictionEvent } from './events.js';
import { evolvePrediction, initialPrediction } from './prediction.js';

const ids = { questionId: 'g.1', fanId: 'f' } as const;
const answer = (requestId: string, pick = 'home'): PredictionCommand => ({
  do: 'answer',
  answer: { ...ids, requestId, pick } as Answered,
});
const withdraw = (requestId: string): PredictionCommand => ({
  do: 'withdraw',
  ...ids,
  requestId,
  at: '2026-01-16T00:00:00.000Z',
});
const reject = (requestId: string): PredictionCommand => ({ do: 'reject', ...ids, requestId, reason: 'locked' });

/** Given these commands, when the last of them comes, then these events follow. */
const after = (...commands: readonly PredictionCommand[]) => {
  let prediction = initialPrediction();
  let events: readonly PredictionEvent[] = [];
  for (const command of commands) {
    events = decidePrediction(command, prediction);
    prediction = events.reduce(evolvePrediction, prediction);
  }
  return { prediction, types: events.map(({ type }) => type) };
};

describe('a prediction', () => {
  it('is placed, changed and withdrawn, and placed again', () => {
    expect(after(answer('1')).types).toEqual(['PredictionPlaced']);
    expect(after(answer('1'), answer('2', 'away')).types).toEqual(['PredictionChanged']);
    expect(after(answer('1'), withdraw('2')).prediction.answer).toBeNull();
    expect(after(answer('1'), withdraw('2'), answer('3')).types).toEqual(['PredictionPlaced']);
  });
  it('is asked for twice and done once, even where something else came in between', () => {
    expect(after(answer('1'), answer('1')).types).toEqual([]);
    expect(after(answer('1'), answer('2', 'away'), answer('1')).types).toEqual([]);
    expect(after(answer('1'), withdraw('2'), withdraw('2')).types).toEqual([]);
  });
  it('remembers how each request ended', () => {
    expect(after(answer('1'), reject('1')).prediction.requests).toEqual({ 1: 'locked' });
    expect(after(answer('1'), reject('1'), reject('1')).types).toEqual([]);
  });
  it('is what it was before a request that turned out to have come too late', () => {
    expect(after(answer('1'), answer('2', 'away'), reject('2')).prediction.answer).toMatchObject({ pick: 'home' });
    expect(after(answer('1'), withdraw('2'), reject('2')).prediction.answer).toMatchObject({ pick: 'home' });
    expect(after(answer('1'), reject('1')).prediction.answer).toBeNull();
  });
  it('is withdrawn only where there is one', () => {
    expect(after(withdraw('1')).types).toEqual([]);
  });
});
