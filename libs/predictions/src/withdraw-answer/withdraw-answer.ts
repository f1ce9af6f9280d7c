import { type EventStore } from '@pbp/eventing';
import { type Answering, type Request, type Said } from '../answer-question/answering.js';
import { command } from '../answer-question/command.js';
import { gameNow } from '../answer-question/game-now.js';
import { judge, refusalNow } from '../answer-question/judge.js';
import { readPrediction } from '../question-log/prediction-log.js';
import { readQuestion } from '../question-log/question-log.js';

/** Takes a fan's answer back, if that stands in the log in front of the question's lock. Otherwise as answering it. */
export const withdrawAnswer = async (store: EventStore, request: Request, said: Said): Promise<Answering> => {
  const { questionId, fanId, requestId } = request;
  const { question } = await readQuestion(store, questionId);
  if (!question.asked) return { kind: 'unknownQuestion' };
  const { prediction } = await readPrediction(store, questionId, fanId);
  if (prediction.requests[requestId] !== undefined) return judge(store, request, said);
  const reason = refusalNow(question, await gameNow(store, question.opened.gameId));
  if (reason) return { kind: 'refused', reason };
  await command(store, request, { do: 'withdraw', questionId, fanId, requestId }, said);
  return judge(store, request, said);
};
