/** What the name of every prediction's stream begins with. */
export const PREDICTION_STREAM_PREFIX = 'prediction-';

/** One fan's answer to one question: a stream of its own, so that there is never more than one. */
export const predictionStream = (questionId: string, fanId: string): string =>
  `${PREDICTION_STREAM_PREFIX}${questionId}.${fanId}`;
