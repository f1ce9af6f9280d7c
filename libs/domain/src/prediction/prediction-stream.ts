import { gameIdOfQuestion, QUESTION_STREAM_PREFIX } from '../question/question-stream.js';

/** What the name of every prediction's stream begins with. */
export const PREDICTION_STREAM_PREFIX = 'prediction-';

/** One fan's answer to one question: a stream of its own, so that there is never more than one. */
export const predictionStream = (questionId: string, fanId: string): string =>
  `${PREDICTION_STREAM_PREFIX}${questionId}.${fanId}`;

/** The game that a question's stream, or that of an answer to it, is about; null for other streams. */
export const gameIdOfPredictions = (stream: string): string | null => {
  if (stream.startsWith(QUESTION_STREAM_PREFIX)) return gameIdOfQuestion(stream.slice(QUESTION_STREAM_PREFIX.length));
  if (!stream.startsWith(PREDICTION_STREAM_PREFIX)) return null;
  const questionAndFan = stream.slice(PREDICTION_STREAM_PREFIX.length);
  return gameIdOfQuestion(questionAndFan.slice(0, questionAndFan.lastIndexOf('.')));
};
