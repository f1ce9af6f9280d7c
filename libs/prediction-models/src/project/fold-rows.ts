import { type PredictionEvent, type QuestionEvent } from '@pbp/domain';
import { type Envelope } from '@pbp/eventing';
import { type AnswerRow } from '../answer/answer-row.js';
import { scoredRow, takenBackRow, takenRow, uncountedRow } from '../answer/evolve-answer-row.js';
import { evolveQuestionRow, type Noted, openedRow } from '../question/evolve-question-row.js';
import { type QuestionRow } from '../question/question-row.js';
import { eventOf } from './prediction-event-types.js';
import { type AnswerKey, keyOf, type Rows } from './rows.js';

type Scored = Extract<QuestionEvent, { readonly type: 'PredictionsScored' }>;

/**
 * What counts is a matter of order alone (ADR 39), so it can be told as the log is heard: a request changes something
 * where its question is open just then.
 */
class Folding implements Rows {
  readonly questions: Map<string, QuestionRow>;
  readonly answers: Map<string, AnswerRow>;

  constructor(before: Rows) {
    this.questions = new Map(before.questions);
    this.answers = new Map(before.answers);
  }

  hear(event: QuestionEvent | PredictionEvent, noted: Noted): void {
    switch (event.type) {
      case 'PredictionPlaced':
      case 'PredictionChanged':
        if (this.isOpen(event.data.questionId))
          this.change(event.data, (before) => takenRow(event.data, noted.position, before));
        return;
      case 'PredictionWithdrawn':
        if (this.isOpen(event.data.questionId))
          this.change(event.data, (before) => before && takenBackRow(before, event.data.requestId, noted.position));
        return;
      case 'PredictionRejected':
        return;
      case 'PredictionsScored':
        return this.score(event.data);
      case 'QuestionOpened':
        if (!this.questions.has(event.data.questionId))
          this.questions.set(event.data.questionId, openedRow(event.data, noted));
        return;
      default: {
        const row = this.questions.get(event.data.questionId);
        if (row) this.questions.set(row.questionId, evolveQuestionRow(row, event, noted));
      }
    }
  }

  private isOpen(questionId: string): boolean {
    return this.questions.get(questionId)?.standing.is === 'open';
  }

  private change(answer: AnswerKey, to: (before: AnswerRow | undefined) => AnswerRow | undefined): void {
    const key = keyOf(answer);
    const after = to(this.answers.get(key));
    if (after) this.answers.set(key, after);
  }

  private score({ questionId, settlement, scores, withdrawn = [] }: Scored['data']): void {
    const afterFinal = this.questions.get(questionId)?.verdicts[settlement - 1]?.afterFinal ?? false;
    for (const scored of scores)
      this.change(
        { questionId, fanId: scored.fanId },
        (before) => before && scoredRow(before, scored, { settlement, afterFinal }),
      );
    for (const fanId of withdrawn)
      this.change({ questionId, fanId }, (before) => before && uncountedRow(before, settlement));
  }
}

/** The rows after these events of the log, in its order. A row that is left as it was is the same object. */
export const foldRows = (before: Rows, events: readonly Envelope[]): Rows => {
  const folding = new Folding(before);
  for (const event of events) folding.hear(eventOf(event), { position: event.position, at: event.metadata.at });
  return folding;
};
