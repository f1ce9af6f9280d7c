import { type Receipt } from '@pbp/contracts';
import {
  countedRequest,
  type InLogOrder,
  type PredictionEvent,
  type PredictionRequest,
  requestsInTime,
} from '@pbp/domain';
import { type Told } from './told.js';
import { whyCounted } from './why-counted.js';

export interface Counting {
  readonly told: readonly Told<PredictionEvent>[];
  /** What happened to the question and to the answer. */
  readonly log: InLogOrder;
  /** When the play that decided the question happened (ISO); null where none did so far, or nobody says. */
  readonly happenedAt: string | null;
}

const isAnswer = (request: PredictionRequest | undefined): boolean =>
  request !== undefined && request.type !== 'PredictionWithdrawn';

/** Which of the requests is the answer that counts, by its place, null for none; and why it is that one. */
export const countedOf = ({ told, log, happenedAt }: Counting): Pick<Receipt, 'counted' | 'whyCounted'> => {
  const [last, counted] = [requestsInTime(log).at(-1), countedRequest(log, happenedAt)];
  const place = told.findIndex(({ event }) => event.data.requestId === counted?.data.requestId);
  return {
    counted: isAnswer(counted) && place >= 0 ? place : null,
    whyCounted: whyCounted({ last, counted, happenedAt }),
  };
};
