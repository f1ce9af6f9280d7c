import { guardSeconds, type PredictionRequest, wasSeenBefore } from '@pbp/domain';

export interface WhichCounts {
  /** The fan's last request in time; undefined for none. */
  readonly last: PredictionRequest | undefined;
  readonly counted: PredictionRequest | undefined;
  readonly happenedAt: string | null;
}

const tooLate = `less than ${guardSeconds} s before the play that decided it, or after that`;

/** In one sentence, why that request is the one that counts. */
export const whyCounted = ({ last, counted, happenedAt }: WhichCounts): string => {
  if (!last || !counted) return 'Nothing counts: nothing was asked for while the question could be answered.';
  const isWithdrawal = counted.type === 'PredictionWithdrawn';
  if (counted.data.requestId !== last.data.requestId)
    return isWithdrawal
      ? `You had taken it back; what you asked for then came ${tooLate}, and does not count.`
      : `What you said last came ${tooLate}, so what you had said before it counts.`;
  if (isWithdrawal) return 'You took it back in time.';
  return wasSeenBefore(counted.data.at, happenedAt)
    ? `All that you asked for came ${tooLate}: it counts for nothing.`
    : 'It is what you said last while the question could be answered.';
};
