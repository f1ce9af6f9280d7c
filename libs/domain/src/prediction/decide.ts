import { type Answered, type PredictionEvent, type RejectReason } from './events.js';
import { type Prediction } from './prediction.js';

export type PredictionCommand =
  | { readonly do: 'answer'; readonly answer: Answered }
  | {
      readonly do: 'withdraw';
      readonly questionId: string;
      readonly fanId: string;
      readonly requestId: string;
      /** The server's time, ISO. */
      readonly at: string;
    }
  /** What was asked for under that id came too late. */
  | {
      readonly do: 'reject';
      readonly questionId: string;
      readonly fanId: string;
      readonly requestId: string;
      readonly reason: RejectReason;
    };

const answer = (prediction: Prediction, answered: Answered): readonly PredictionEvent[] => {
  if (prediction.requests[answered.requestId] !== undefined) return [];
  return [{ type: prediction.answer ? 'PredictionChanged' : 'PredictionPlaced', data: answered }];
};

/** What follows from a command; nothing where the request was answered before or nothing changes. Throws nothing. */
export const decidePrediction = (command: PredictionCommand, prediction: Prediction): readonly PredictionEvent[] => {
  switch (command.do) {
    case 'answer':
      return answer(prediction, command.answer);
    case 'withdraw': {
      const { questionId, fanId, requestId, at } = command;
      if (prediction.requests[requestId] !== undefined || !prediction.answer) return [];
      return [{ type: 'PredictionWithdrawn', data: { questionId, fanId, requestId, at } }];
    }
    case 'reject': {
      const { questionId, fanId, requestId, reason } = command;
      if (prediction.requests[requestId] === reason) return [];
      return [{ type: 'PredictionRejected', data: { questionId, fanId, requestId, reason } }];
    }
    default:
      return command satisfies never;
  }
};
