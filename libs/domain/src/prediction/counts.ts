import { type QuestionEvent } from '../question/events.js';
import { type Answered, type PredictionEvent } from './events.js';
import { wasSeenBefore } from './guard.js';

/** What happened to a question and to one fan's answer to it, in the order of the log. */
export type InLogOrder = readonly (QuestionEvent | PredictionEvent)[];

/** Whether the question can be answered after that event, which says nothing of it where it is no such event. */
const openAfter = ({ type }: InLogOrder[number]): boolean | undefined => {
  if (type === 'QuestionOpened' || type === 'QuestionResumed') return true;
  return type === 'QuestionSuspended' || type === 'QuestionLocked' ? false : undefined;
};

/** What a fan asks for about an answer; what came too late is no more than noted as such. */
export type PredictionRequest = Extract<
  PredictionEvent,
  { type: 'PredictionPlaced' | 'PredictionChanged' | 'PredictionWithdrawn' }
>;

const isRequest = (event: InLogOrder[number]): event is PredictionRequest =>
  event.type === 'PredictionPlaced' || event.type === 'PredictionChanged' || event.type === 'PredictionWithdrawn';

/** The requests that stand in the log where the question could be answered, in its order. */
export const requestsInTime = (events: InLogOrder): readonly PredictionRequest[] => {
  let isOpen = false;
  const inTime: PredictionRequest[] = [];
  for (const event of events) {
    isOpen = openAfter(event) ?? isOpen;
    if (isOpen && isRequest(event)) inTime.push(event);
    if (event.type === 'QuestionLocked') break;
  }
  return inTime;
};

/** Whether what was asked for under that id stands in the log where the question could be answered. */
export const cameInTime = (events: InLogOrder, requestId: string): boolean =>
  requestsInTime(events).some(({ data }) => data.requestId === requestId);

/**
 * The request that counts where the play that decided happened then (ISO; null where no play did, or nobody says when):
 * of those in time the last that was made before anybody could have seen the play, so that who sees a loss coming can
 * neither change nor take back. Where there is none such, the last of all. Undefined without a request in time.
 */
export const countedRequest = (events: InLogOrder, happenedAt: string | null = null): PredictionRequest | undefined => {
  const inTime = requestsInTime(events);
  return inTime.findLast(({ data }) => !wasSeenBefore(data.at, happenedAt)) ?? inTime.at(-1);
};

/**
 * The answer that counts, by the same rule. What came behind the lock changes nothing of what was answered in time. Null
 * where there is none, or where the request that counts took it back.
 */
export const countedAnswer = (events: InLogOrder, happenedAt: string | null = null): Answered | null => {
  const counted = countedRequest(events, happenedAt);
  return counted === undefined || counted.type === 'PredictionWithdrawn' ? null : counted.data;
};
