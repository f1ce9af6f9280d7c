import { type Envelope, type Position } from '@pbp/eventing';
import { predictionEventOf } from '@pbp/predictions';

/** A fan has asked for an answer to be taken back. The rows say whether that was in time. */
export interface HeardWithdrawal {
  readonly is: 'withdrawal';
  readonly questionId: string;
  readonly fanId: string;
  readonly position: Position;
  /** When it was noted (ISO). */
  readonly at: string;
}

/** What an event of a prediction's stream gives to tell; null for none. */
export const withdrawalIn = (envelope: Envelope): HeardWithdrawal | null => {
  const event = predictionEventOf(envelope);
  const { position, metadata } = envelope;
  switch (event.type) {
    case 'PredictionWithdrawn': {
      const { questionId, fanId, at = metadata.at } = event.data;
      return { is: 'withdrawal', questionId, fanId, position, at };
    }
    case 'PredictionPlaced':
    case 'PredictionChanged':
    case 'PredictionRejected':
      return null;
    default:
      event satisfies never;
      return null;
  }
};
