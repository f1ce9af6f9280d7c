import { type Answered, type AskedQuestion, isPossibleChance, optionsOf } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { readPrediction } from '../question-log/prediction-log.js';
import { readQuestion } from '../question-log/question-log.js';
import { type Answering, type AnswerRequest, type Said } from './answering.js';
import { command } from './command.js';
import { type GameNow, gameNow } from './game-now.js';
import { judge, refusalNow } from './judge.js';

/** What the fan was shown: the chance is the model's at this moment of the game, not that of the opening. */
const answered = (
  { opened }: AskedQuestion,
  known: GameNow | null,
  request: AnswerRequest,
  { now }: Said,
): Answered => {
  const options = (known && optionsOf(opened.terms, known.game)) ?? opened.options;
  const modelChance = options.find(({ id }) => id === request.pick)?.chance ?? 0;
  return {
    ...request,
    modelChance,
    ruleVersion: opened.ruleVersion,
    gameRevision: known?.revision ?? opened.basis.revision,
    position: known?.position ?? '',
    at: now,
  };
};

/**
 * Takes a fan's answer, or a change of it, if it stands in the log in front of the question's lock. Asked again under
 * the same request id it answers what it answered first. Throws the store's errors; then the same request may be sent again.
 */
export const answerQuestion = async (store: EventStore, request: AnswerRequest, said: Said): Promise<Answering> => {
  const { questionId, fanId, requestId, pick, chance } = request;
  const { question } = await readQuestion(store, questionId);
  if (!question.asked) return { kind: 'unknownQuestion' };
  const { prediction } = await readPrediction(store, questionId, fanId);
  if (prediction.requests[requestId] !== undefined) return judge(store, request, said);
  if (!question.opened.options.some(({ id }) => id === pick)) return { kind: 'unknownPick' };
  if (!isPossibleChance(question.opened.terms.kind, chance)) return { kind: 'impossibleChance' };
  const known = await gameNow(store, question.opened.gameId);
  const reason = refusalNow(question, known);
  if (reason) return { kind: 'refused', reason };
  await command(store, request, { do: 'answer', answer: answered(question, known, request, said) }, said);
  return judge(store, request, said);
};
