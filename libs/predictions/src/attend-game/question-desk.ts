import {
  type AskedQuestion,
  decideQuestion,
  deskActions,
  type DeskNews,
  evolveQuestion,
  initialQuestion,
  type Question,
  type QuestionCommand,
  type QuestionEvent,
  questionStream,
} from '@pbp/domain';
import { type Decider, type EventStore, handle } from '@pbp/eventing';
import { readQuestionsOf } from '../question-log/question-log.js';

const decider: Decider<Question, QuestionCommand, QuestionEvent> = {
  decide: decideQuestion,
  evolve: evolveQuestion,
  initialState: initialQuestion,
};

const gamesRemembered = 64;

type Questions = Map<string, AskedQuestion>;

/** What followed for a question. */
export interface Followed {
  readonly questionId: string;
  readonly events: readonly QuestionEvent[];
}

/**
 * Asks, closes and settles the questions of games as these go on. What is remembered only spares reading: each question
 * decides by its own stream, so that hearing the same twice, or in two processes, changes nothing.
 */
export class QuestionDesk {
  private readonly games = new Map<string, Questions>();

  constructor(private readonly store: EventStore) {}

  /** What follows from what has become known of a game. Throws the store's errors; the same news may come again. */
  async attend(news: DeskNews, correlationId: string): Promise<readonly Followed[]> {
    const { id } = news.game;
    const questions = await this.questionsOf(id);
    this.remember(id, questions);
    const followed: Followed[] = [];
    try {
      for (const { questionId, command } of deskActions(news, [...questions.values()])) {
        if (decideQuestion(command, questions.get(questionId) ?? initialQuestion()).length === 0) continue;
        const events = await this.carryOut(questionId, command, news.now, `${correlationId} ${news.event.id}`);
        if (events.length > 0) followed.push({ questionId, events });
      }
    } catch (error) {
      // What is known of it may be wrong: read anew.
      this.games.delete(id);
      throw error;
    }
    return followed;
  }

  /** Anything else that is to be done about a question. Throws the store's errors. */
  async carryOut(
    questionId: string,
    command: QuestionCommand,
    now: string,
    correlationId: string,
  ): Promise<readonly QuestionEvent[]> {
    const options = { now, correlationId, causationId: `${correlationId} ${command.do}` };
    const { state, events } = await handle(this.store, decider, questionStream(questionId), command, options);
    if (state.asked) this.games.get(state.opened.gameId)?.set(questionId, state);
    return events.map(({ type, data }) => ({ type, data }) as QuestionEvent);
  }

  private async questionsOf(gameId: string): Promise<Questions> {
    const known = this.games.get(gameId);
    if (known) return known;
    const read = (await readQuestionsOf(this.store, gameId)).map(({ question }) => question);
    return new Map(read.flatMap((question) => (question.asked ? [[question.opened.questionId, question]] : [])));
  }

  private remember(gameId: string, questions: Questions): void {
    this.games.set(gameId, questions);
    const [oldest] = this.games.keys();
    if (this.games.size > gamesRemembered && oldest !== undefined) this.games.delete(oldest);
  }
}
