import { gameIdOfQuestion } from '@pbp/domain';
import { comparePositions, type Envelope, type Position } from '@pbp/eventing';
import { questionEventOf } from '@pbp/predictions';

/** A question of which something was heard. */
export interface HeardQuestion {
  readonly is: 'question';
  readonly questionId: string;
  readonly gameId: string;
  /** Of the newest event that was heard. */
  readonly position: Position;
  /** When that was noted (ISO). */
  readonly at: string;
  /** Whether it is shown differently from now on. */
  readonly isChanged: boolean;
  /** The so manieth settlement under which all answers have their scores, from 1 on; null where none was heard of. */
  readonly scored: number | null;
}

/** What an event of a question's stream gives to tell; null for none. Of scores in several parts the last says it. */
export const questionIn = (envelope: Envelope): HeardQuestion | null => {
  const event = questionEventOf(envelope);
  const { questionId } = event.data;
  const { position, metadata } = envelope;
  const heard = {
    is: 'question',
    questionId,
    gameId: gameIdOfQuestion(questionId),
    position,
    at: metadata.at,
  } as const;
  switch (event.type) {
    case 'QuestionOpened':
    case 'QuestionSuspended':
    case 'QuestionResumed':
    case 'QuestionLocked':
    case 'QuestionSettled':
    case 'QuestionResettled':
      return { ...heard, isChanged: true, scored: null };
    case 'PredictionsScored': {
      const { part, parts, settlement } = event.data;
      return part === parts ? { ...heard, isChanged: false, scored: settlement } : null;
    }
    default:
      event satisfies never;
      return null;
  }
};

const later = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);

/** Both as one thing to tell, in whichever order they were heard. */
export const bothOf = (one: HeardQuestion, other: HeardQuestion): HeardQuestion => ({
  ...(comparePositions(one.position, other.position) > 0 ? one : other),
  isChanged: one.isChanged || other.isChanged,
  scored: later(one.scored, other.scored),
});
