import { countedRequest, type InLogOrder, requestsInTime } from './counts.js';
import { type Decision } from '../question/decision.js';
import { scoreOf } from './score-of.js';
import { type FanScore } from './score.js';

/** What a fan's requests to a question come to. */
export type RequestsOutcome =
  | ({ readonly is: 'scored' } & Omit<FanScore, 'fanId'>)
  /** There were answers, and the request that counts took them back. */
  | { readonly is: 'withdrawn' }
  /** Nothing was asked for in time. */
  | { readonly is: 'nothing' };

/** What one fan's requests come to under that decision, from the log alone. */
export const outcomeOfRequests = (events: InLogOrder, decision: Decision): RequestsOutcome => {
  const counted = countedRequest(events, decision.happenedAt);
  if (!counted) return { is: 'nothing' };
  if (counted.type === 'PredictionWithdrawn') return { is: 'withdrawn' };
  const { requestId } = counted.data;
  const isLast = requestsInTime(events).at(-1)?.data.requestId === requestId;
  return { is: 'scored', score: scoreOf(counted.data, decision), ...(isLast ? {} : { counted: requestId }) };
};
