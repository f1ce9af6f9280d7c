import { type QuestionEvent } from '../question/events.js';
import { type Answered, type PredictionEvent } from './events.js';

/** What happened to a question and to one fan's answer to it, in the order of the log. */
export type InLogOrder = readonly (QuestionEvent | PredictionEvent)[];

/** Whether the question can be answered after that event, which says nothing of it where it is no such event. */
const openAfter = ({ type }: InLogOrder[number]): boolean | undefined => {
  if (type === 'QuestionOpened' || type === 'QuestionResumed') return true;
  return type === 'QuestionSuspended' || type === 'QuestionLocked' ? false : undefined;
};

type Request = Extract<PredictionEvent, { type: 'PredictionPlaced' | 'PredictionChanged' | 'PredictionWithdrawn' }>;

const isRequest = (event: InLogOrder[number]): event is Request =>
  event.type === 'PredictionPlaced' || event.type === 'PredictionChanged' || event.type === 'PredictionWithdrawn';

/** The requests that stand in the log where the question could be answered. */
const inTime = (events: InLogOrder): readonly Request[] => {
  let isOpen = false;
  const counted: Request[] = [];
  for (const event of events) {
    isOpen = openAfter(event) ?? isOpen;
    if (isOpen && isRequest(event)) counted.push(event);
    if (event.type === 'QuestionLocked') break;
  }
  return counted;
};

/** Whether what was asked for under that id stands in the log where the question could be answered. */
export const cameInTime = (events: InLogOrder, requestId: string): boolean =>
  inTime(events).some(({ data }) => data.requestId === requestId);

/**
 * The answer that counts: the last that stands in the log where the question could be answered. What came behind the
 * lock changes nothing of what was answered in time. Null where there is none, or where it was withdrawn in time.
 */
export const countedAnswer = (events: InLogOrder): Answered | null => {
  const last = inTime(events).at(-1);
  return last === undefined || last.type === 'PredictionWithdrawn' ? null : last.data;
};
