import {
  type PredictionEvent,
  type PredictionEventType,
  type QuestionEvent,
  type QuestionEventType,
} from '@pbp/domain';
import { type Envelope } from '@pbp/eventing';

const all: Readonly<Record<QuestionEventType | PredictionEventType, true>> = {
  QuestionOpened: true,
  QuestionSuspended: true,
  QuestionResumed: true,
  QuestionLocked: true,
  QuestionSettled: true,
  QuestionResettled: true,
  PredictionsScored: true,
  PredictionPlaced: true,
  PredictionChanged: true,
  PredictionWithdrawn: true,
  PredictionRejected: true,
};

/** Every type of event in these streams; the compiler sees to it that none is left out. */
export const predictionEventTypes: readonly string[] = Object.keys(all);

/** The cast is this one: only our own writers append to the streams of questions and predictions. */
export const eventOf = ({ type, data }: Pick<Envelope, 'type' | 'data'>): QuestionEvent | PredictionEvent =>
  ({ type, data }) as QuestionEvent | PredictionEvent;
