import { type InLogOrder, type PredictionEvent, type QuestionEvent } from '@pbp/domain';
import { comparePositions, type Envelope } from '@pbp/eventing';

/** What happened to a question and to one fan's answer to it, as the log has it. */
export const inLogOrder = (
  question: readonly Envelope<QuestionEvent>[],
  prediction: readonly Envelope<PredictionEvent>[],
): InLogOrder =>
  [...question, ...prediction]
    .toSorted((one, other) => comparePositions(one.position, other.position))
    .map(({ type, data }) => ({ type, data }) as InLogOrder[number]);
