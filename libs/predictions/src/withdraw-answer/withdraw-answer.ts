import { type EventStore } from '@pbp/eventing';
import { type Answering, type Request, type Said } from '../answer-question/answering.js';
import { command } from '../answer-question/command.js';
import { judge, judgePlaced, refusalNow } from '../answer-question/judge.js';
import { type AnswerReads, plainReads } from '../answer-question/shared-reads.js';
import { readPrediction } from '../question-log/prediction-log.js';

/**
 * Takes a fan's answer back, if that stands in the log in front of the question's lock. Otherwise as answering it, with
 * which it may share its `reads`.
 */
export const withdrawAnswer = async (
  store: EventStore,
  request: Request,
  said: Said,
  reads: AnswerReads = plainReads(store),
): Promise<Answering> => {
  const { questionId, fanId, requestId } = request;
  const { question } = await reads.question(questionId);
  if (!question.asked) return { kind: 'unknownQuestion' };
  const { prediction } = await readPrediction(store, questionId, fanId);
  if (prediction.requests[requestId] !== undefined) return judge(store, request, said, reads);
  const reason = refusalNow(question, await reads.game(question.opened.gameId));
  if (reason) return { kind: 'refused', reason };
  const placed = await command(store, request, { do: 'withdraw', questionId, fanId, requestId, at: said.now }, said);
  return placed ? judgePlaced(store, request, placed, said, reads) : judge(store, request, said, reads);
};
