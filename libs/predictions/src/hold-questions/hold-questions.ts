import {
  ASKING_STREAM,
  type AskingCommand,
  type AskingEvent,
  decideAsking,
  evolveHolds,
  type Holds,
  noHolds,
  overlap,
} from '@pbp/domain';
import { type Decider, type EventStore, handle } from '@pbp/eventing';
import { type Said } from '../answer-question/answering.js';
import { keepInStep } from './keep-in-step.js';
import { type GamesInQuestion, questionsIn } from './questions-in.js';

const decider: Decider<Holds, AskingCommand, AskingEvent> = {
  decide: decideAsking,
  evolve: evolveHolds,
  initialState: noHolds,
};

/** What came of an operator's word. */
export interface Held {
  /** What keeps questions of that scope from being asked now, the oldest first: of others too that reach into it. */
  readonly holds: Holds;
  /** The questions that were suspended or resumed by it. */
  readonly questionIds: readonly string[];
}

/**
 * Keeps the desk from asking in a scope and suspends what is open there, or takes that back in all of it. Said twice it is done once;
 * what was left undone by a crash is done then. Throws the store's errors.
 */
export const holdQuestions = async (
  store: EventStore,
  games: GamesInQuestion,
  command: AskingCommand,
  said: Said,
): Promise<Held> => {
  const { state } = await handle(store, decider, ASKING_STREAM, command, {
    ...said,
    causationId: `${said.correlationId} ${command.do}`,
  });
  // Behind the append: what is asked from now on is held by whoever asks, or by the desk when it hears of it.
  const followed = await keepInStep(store, await questionsIn(store, command.scope, games), said);
  const holds = state.filter(({ scope }) => overlap(scope, command.scope));
  return { holds, questionIds: followed.map(({ questionId }) => questionId) };
};
