import { passing } from '@pbp/crash-points';
import { type Answered, type AskedQuestion, gameIdOfQuestion, isPossibleChance, optionsOf } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { readPrediction } from '../question-log/prediction-log.js';
import { type Answering, type AnswerRequest, type SaidWithFeed } from './answering.js';
import { command, commandFirst } from './command.js';
import { type GameNow } from './game-now.js';
import { judge, judgePlaced, refusalNow } from './judge.js';
import { type AnswerReads, plainReads } from './shared-reads.js';

/** What the fan was shown: the chance is the model's at this moment of the game, not that of the opening. */
const answered = (
  { opened }: AskedQuestion,
  known: GameNow | null,
  request: AnswerRequest,
  { now, observedAt }: SaidWithFeed,
): Answered => {
  const options = (known && optionsOf(opened.terms, known.game)) ?? opened.options;
  const { gameId: id, league, day } = opened;
  const heard = observedAt?.(known?.game ?? { id, league, day }) ?? null;
  const modelChance = options.find(({ id }) => id === request.pick)?.chance ?? 0;
  return {
    ...request,
    modelChance,
    ruleVersion: opened.ruleVersion,
    gameRevision: known?.revision ?? opened.basis.revision,
    position: known?.position ?? '',
    at: now,
    ...(heard === null ? {} : { observedAt: heard }),
  };
};

/** Why it cannot be taken as things stand; null where it may be. */
const problemOf = (question: AskedQuestion, known: GameNow | null, request: AnswerRequest): Answering | null => {
  const { options, terms } = question.opened;
  if (!options.some(({ id }) => id === request.pick)) return { kind: 'unknownPick' };
  if (!isPossibleChance(terms.kind, request.chance)) return { kind: 'impossibleChance' };
  const reason = refusalNow(question, known);
  return reason ? { kind: 'refused', reason } : null;
};

const isRepeat = async (store: EventStore, { questionId, fanId, requestId }: AnswerRequest): Promise<boolean> =>
  (await readPrediction(store, questionId, fanId)).prediction.requests[requestId] !== undefined;

/**
 * Takes a fan's answer, or a change of it, if it stands in the log in front of the question's lock. Asked again under
 * the same request id it answers what it answered first. `reads` are shared by who answers for many. Throws the store's
 * errors; then the same request may be sent again.
 */
export const answerQuestion = async (
  store: EventStore,
  request: AnswerRequest,
  said: SaidWithFeed,
  reads: AnswerReads = plainReads(store),
): Promise<Answering> => {
  const [{ question }, known] = await Promise.all([
    reads.question(request.questionId),
    reads.game(gameIdOfQuestion(request.questionId)),
  ]);
  if (!question.asked) return { kind: 'unknownQuestion' };
  const problem = problemOf(question, known, request);
  if (problem) return (await isRepeat(store, request)) ? judge(store, request, said, reads) : problem;
  const answer = answered(question, known, request, said);
  passing('answer: decided, not appended');
  const asked = { do: 'answer', answer } as const;
  const placed = (await commandFirst(store, request, asked, said)) ?? (await command(store, request, asked, said));
  passing('answer: appended, not judged');
  return placed ? judgePlaced(store, request, placed, said, reads) : judge(store, request, said, reads);
};
