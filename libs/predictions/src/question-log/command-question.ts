import {
  decideQuestion,
  evolveQuestion,
  initialQuestion,
  type Question,
  type QuestionCommand,
  type QuestionEvent,
  questionStream,
} from '@pbp/domain';
import { type Decider, type EventStore, handle, type Handled } from '@pbp/eventing';

const decider: Decider<Question, QuestionCommand, QuestionEvent> = {
  decide: decideQuestion,
  evolve: evolveQuestion,
  initialState: initialQuestion,
};

/** Decides on a question and appends what follows. Throws what `handle` throws. */
export const commandQuestion = (
  store: EventStore,
  questionId: string,
  command: QuestionCommand,
  { now, correlationId }: { readonly now: string; readonly correlationId: string },
): Promise<Handled<Question, QuestionEvent>> =>
  handle(store, decider, questionStream(questionId), command, {
    now,
    correlationId,
    causationId: `${correlationId} ${command.do}`,
  });
