import { type Envelope } from '@pbp/eventing';
import { heardIn, together } from './heard.js';
import { type HeardQuestion } from './heard-question.js';

const envelope = (type: string, data: object = {}, position = '5/5'): Envelope => ({
  id: 'id',
  stream: 'question-401.2',
  revision: 1,
  position,
  type,
  data: { questionId: '401.2', ...data },
  metadata: { at: '2026-01-16T00:00:00.000Z', correlationId: 'c', causationId: 'c', schemaVersion: 1 },
});

const heard = (more: Partial<HeardQuestion>): HeardQuestion => ({
  is: 'question',
  questionId: '401.2',
  gameId: '401',
  position: '5/5',
  at: '2026-01-16T00:00:00.000Z',
  isChanged: false,
  scored: null,
  ...more,
});

describe('what is heard of an answer', () => {
  const ofAnswer = (type: string, data: object = {}): Envelope => ({
    ...envelope(type, { fanId: 'ann', requestId: 'r', ...data }),
    stream: 'prediction-401.2.ann',
  });
  const withdrawal = { is: 'withdrawal', questionId: '401.2', fanId: 'ann', position: '5/5' };

  it('is that it was to be taken back, and when', () => {
    const at = '2026-01-16T00:00:01.000Z';
    expect(heardIn(ofAnswer('PredictionWithdrawn', { at }))).toEqual({ ...withdrawal, at });
    expect(heardIn(ofAnswer('PredictionWithdrawn'))).toEqual({ ...withdrawal, at: '2026-01-16T00:00:00.000Z' });
  });

  it.each(['PredictionPlaced', 'PredictionChanged', 'PredictionRejected', 'PredictionPraised'])(
    '%s is nothing to tell',
    (type) => expect(heardIn(ofAnswer(type))).toBeNull(),
  );
});

describe('what is heard of a question', () => {
  it.each([
    'QuestionOpened',
    'QuestionSuspended',
    'QuestionResumed',
    'QuestionLocked',
    'QuestionSettled',
    'QuestionResettled',
  ])('%s changes what is shown', (type) => expect(heardIn(envelope(type))).toEqual(heard({ isChanged: true })));

  it('are the scores, with the last part of them', () => {
    expect(heardIn(envelope('PredictionsScored', { settlement: 2, part: 1, parts: 2 }))).toBeNull();
    expect(heardIn(envelope('PredictionsScored', { settlement: 2, part: 2, parts: 2 }))).toEqual(heard({ scored: 2 }));
  });

  it('is nothing in an event that nobody knows yet', () => expect(heardIn(envelope('QuestionPraised'))).toBeNull());

  it('is one thing to tell, as of the newest, in whichever order it was heard', () => {
    const earlier = heard({ position: '9/9', scored: 1 });
    const later = heard({ position: '10/10', at: 'later', isChanged: true });
    const both = heard({ position: '10/10', at: 'later', isChanged: true, scored: 1 });
    expect([together(earlier, later), together(later, earlier)]).toEqual([both, both]);
    expect(together(heard({ scored: 2 }), heard({ scored: 1 }))).toMatchObject({ scored: 2 });
  });
});
