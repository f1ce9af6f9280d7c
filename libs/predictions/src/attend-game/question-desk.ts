import {
  type AskedQuestion,
  decideQuestion,
  type DeskAction,
  type DeskGame,
  type DeskNews,
  type DeskStep,
  evolveQuestion,
  gameIdOfQuestion,
  initialQuestion,
  type QuestionCommand,
  type QuestionEvent,
  questionsToAsk,
  questionsToClose,
} from '@pbp/domain';
import { type Envelope, type EventStore } from '@pbp/eventing';
import { readHolds } from '../hold-questions/read-holds.js';
import { commandQuestion } from '../question-log/command-question.js';
import { questionEventOf, readQuestionsOf } from '../question-log/question-log.js';
import { passingBehind, passingBefore } from './settlement-points.js';

const gamesRemembered = 64;

/** A question and the revision of its stream up to which it is known. */
interface Known {
  readonly question: AskedQuestion;
  readonly revision: number;
}

type Questions = Map<string, Known>;

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

  /** Closes and settles what is to be by what has become known of a game. Throws the store's errors; the news may come again. */
  close(news: DeskNews, now: string, correlationId: string): Promise<readonly Followed[]> {
    return this.act(news, now, correlationId, (asked) => questionsToClose(news, asked));
  }

  /**
   * Asks what is to be asked of a game as it stands and is held by no operator. Throws the store's errors; it may be
   * asked again.
   */
  async ask(game: DeskGame, correlationId: string): Promise<readonly Followed[]> {
    const holds = await readHolds(this.store);
    return this.act(game, game.now, correlationId, (asked) => questionsToAsk(game, asked, holds));
  }

  /** Anything else that is to be done about a question. Throws the store's errors. */
  async carryOut(
    questionId: string,
    command: QuestionCommand,
    now: string,
    correlationId: string,
  ): Promise<readonly QuestionEvent[]> {
    const said = { now, correlationId };
    const { state, revision, events } = await commandQuestion(this.store, questionId, command, said);
    if (state.asked && revision !== 'none')
      this.games.get(state.opened.gameId)?.set(questionId, { question: state, revision });
    return events.map(questionEventOf);
  }

  /** What has happened to a question, whoever did it. Throws the store's errors. */
  async hear(event: Envelope): Promise<void> {
    const { questionId } = questionEventOf(event).data;
    const gameId = gameIdOfQuestion(questionId);
    const questions = this.games.get(gameId);
    const known = questions?.get(questionId);
    if (known && known.revision >= event.revision) return;
    if (!questions || known?.revision !== event.revision - 1) return this.know(gameId);
    const question = evolveQuestion(known.question, questionEventOf(event));
    if (question.asked) questions.set(questionId, { question, revision: event.revision });
  }

  private async act(
    { game: { id }, event }: DeskStep,
    now: string,
    correlationId: string,
    actions: (asked: readonly AskedQuestion[]) => readonly DeskAction[],
  ): Promise<readonly Followed[]> {
    const questions = await this.questionsOf(id);
    const followed: Followed[] = [];
    try {
      for (const { questionId, command } of actions([...questions.values()].map(({ question }) => question))) {
        const known = questions.get(questionId)?.question ?? initialQuestion();
        if (decideQuestion(command, known).length === 0) continue;
        passingBefore(command, known);
        const events = await this.carryOut(questionId, command, now, `${correlationId} ${event.id}`);
        passingBehind(command, known);
        if (events.length > 0) followed.push({ questionId, events });
      }
    } catch (error) {
      // What is known of it may be wrong: read anew.
      this.games.delete(id);
      throw error;
    }
    return followed;
  }

  /** Reads a game's questions anew. Throws the store's errors. */
  async know(gameId: string): Promise<void> {
    this.games.delete(gameId);
    await this.questionsOf(gameId);
  }

  /** The questions of the games in mind that are not closed. */
  unlocked(): readonly AskedQuestion[] {
    return [...this.games.values()]
      .flatMap((questions) => [...questions.values()])
      .flatMap(({ question }) => (question.standing.is === 'locked' ? [] : [question]));
  }

  private async questionsOf(gameId: string): Promise<Questions> {
    const known = this.games.get(gameId);
    if (known) return known;
    const logs = await readQuestionsOf(this.store, gameId);
    const questions: Questions = new Map(
      logs.flatMap(({ question, events }) =>
        question.asked ? [[question.opened.questionId, { question, revision: events.length - 1 }]] : [],
      ),
    );
    this.remember(gameId, questions);
    return questions;
  }

  private remember(gameId: string, questions: Questions): void {
    this.games.set(gameId, questions);
    const [oldest] = this.games.keys();
    if (this.games.size > gamesRemembered && oldest !== undefined) this.games.delete(oldest);
  }
}
