import { type Receipt } from '@pbp/contracts';
import { type AskedQuestion, type KnownGame, type QuestionEvent, ruleOf } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { inLogOrder, predictionEventOf, readPrediction } from '../question-log/prediction-log.js';
import { questionEventOf, type QuestionLog, readQuestion } from '../question-log/question-log.js';
import { countedOf } from './counted-of.js';
import { GameHistory } from './game-history.js';
import { requestsOf } from './requests-of.js';
import { type Told, toldBy } from './told.js';
import { scoredAsHappened, verdictsOf } from './verdicts-of.js';

/** A receipt but for the card of its game, which is here as the log has it. */
export interface ReceiptOfLog {
  readonly receipt: Omit<Receipt, 'game'>;
  readonly game: KnownGame;
  /** Of the game's stream. */
  readonly revision: number;
}

const numberOf = (questionId: string): number => Number(questionId.slice(questionId.lastIndexOf('.') + 1));

const lockOf = (told: readonly Told<QuestionEvent>[]): Receipt['lock'] => {
  for (const { event, position, at } of told)
    if (event.type === 'QuestionLocked') return { position, at, reason: event.data.reason, basis: event.data.basis };
  return null;
};

const asked = ({ opened }: AskedQuestion, { events }: QuestionLog) => {
  const { questionId, terms, ruleVersion, options, model, basis } = opened;
  return {
    questionId,
    number: numberOf(questionId),
    terms,
    rule: { version: ruleVersion, text: [...ruleOf(terms, ruleVersion).text] },
    options: [...options],
    model,
    opened: { position: events[0]?.position ?? '', at: events[0]?.metadata.at ?? '', basis },
  };
};

/**
 * Everything that can be checked about one fan's answer to a question, from the log alone. Null where the fan never
 * answered it. Throws the store's errors.
 */
export const showReceipt = async (
  store: Pick<EventStore, 'read'>,
  questionId: string,
  fanId: string,
): Promise<ReceiptOfLog | null> => {
  const prediction = await readPrediction(store, questionId, fanId);
  if (prediction.events.length === 0) return null;
  const questionLog = await readQuestion(store, questionId);
  const { question } = questionLog;
  if (!question.asked) return null;
  const history = await GameHistory.read(store, question.opened.gameId);
  const { newest } = history;
  if (!newest) return null;
  const told = questionLog.events.map(toldBy(questionEventOf));
  const log = inLogOrder(questionLog, prediction);
  const requested = { question, told: prediction.events.map(toldBy(predictionEventOf)), log, history };
  const judged = { question, told, fanId, game: newest.game, history };
  const verdicts = verdictsOf(judged);
  const receipt = {
    predictionId: `${questionId}.${fanId}`,
    ...asked(question, questionLog),
    requests: requestsOf(requested),
    ...countedOf({ ...requested, happenedAt: scoredAsHappened(judged) }),
    lock: lockOf(told),
    verdicts,
    score: verdicts[question.scored - 1]?.score ?? ({ is: 'open' } as const),
  };
  return { receipt, ...newest };
};
