import { LRUCache } from 'lru-cache';
import { type EventStore } from '@pbp/eventing';
import { type QuestionLog, readQuestion, readQuestionOn } from '../question-log/question-log.js';
import { type GameNow, gameNow, gameSince } from './game-now.js';
import { NextRead } from './next-read.js';

/** How answering looks up a question and its game: each look must begin after it is asked for. */
export interface AnswerReads {
  question(questionId: string): Promise<QuestionLog>;
  game(gameId: string): Promise<GameNow | null>;
}

/** Every look reads the whole stream. Throws what the store throws. */
export const plainReads = (store: Pick<EventStore, 'read'>): AnswerReads => ({
  question: (id) => readQuestion(store, id),
  game: (id) => gameNow(store, id),
});

/** A few hundred kilobytes each; no evening has more. */
const gamesHeld = 64;
/** Some kilobytes each. */
const questionsHeld = 1_000;

/**
 * The same for many who answer at once: they share reads, and of what is held only what is new is read. Nobody is
 * told of a state older than the question: a shared read begins after all have asked for it. Throws what the store throws.
 */
export class SharedReads implements AnswerReads {
  private readonly games = new LRUCache<string, GameNow>({ max: gamesHeld });
  private readonly questions = new LRUCache<string, QuestionLog>({ max: questionsHeld });
  private readonly questionReads;
  private readonly gameReads;

  constructor(store: Pick<EventStore, 'read'>) {
    this.questionReads = new NextRead((id) => this.readQuestionOn(store, id));
    this.gameReads = new NextRead((id) => this.readGameOn(store, id));
  }

  question(questionId: string): Promise<QuestionLog> {
    return this.questionReads.of(questionId);
  }

  game(gameId: string): Promise<GameNow | null> {
    return this.gameReads.of(gameId);
  }

  private async readQuestionOn(store: Pick<EventStore, 'read'>, id: string): Promise<QuestionLog> {
    const held = this.questions.get(id);
    const now = await (held ? readQuestionOn(store, id, held) : readQuestion(store, id));
    if (now.question.asked) this.questions.set(id, now);
    return now;
  }

  private async readGameOn(store: Pick<EventStore, 'read'>, gameId: string): Promise<GameNow | null> {
    const held = this.games.get(gameId);
    const now = held ? await gameSince(store, held) : await gameNow(store, gameId);
    if (now) this.games.set(gameId, now);
    return now;
  }
}
