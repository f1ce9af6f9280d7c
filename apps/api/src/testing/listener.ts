import {
  type AnswerNews,
  type BoardAnswer,
  type BoardNews,
  type ClientToServer,
  type QuestionView,
  type ServerToClient,
  type WatchAnswer,
  type WatchBoard,
} from '@pbp/contracts';
import { eventually } from '@pbp/testing';
import { io, type Socket } from 'socket.io-client';
import { type Page } from './page.js';

/** A page's socket, or that of somebody without a session, and all that it was told of predictions. */
export class Listener {
  readonly questions: QuestionView[] = [];
  readonly answers: AnswerNews[] = [];
  readonly boards: BoardNews[] = [];

  private constructor(private readonly socket: Socket<ServerToClient, ClientToServer>) {
    socket.on('question', (question) => this.questions.push(question));
    socket.on('answer', (news) => this.answers.push(news));
    socket.on('board', (board) => this.boards.push(board));
  }

  static async connect(url: string, page?: Page): Promise<Listener> {
    const extraHeaders: Record<string, string> = page ? { Cookie: page.cookieHeader('/socket.io') } : {};
    const listener = new Listener(io(`${url}/live`, { transports: ['websocket'], forceNew: true, extraHeaders }));
    await eventually(() => expect(listener.socket.connected).toBe(true));
    return listener;
  }

  watch(gameId: string): Promise<WatchAnswer> {
    return this.socket.emitWithAck('watch', { gameId });
  }

  unwatch(gameId: string): void {
    this.socket.emit('unwatch', { gameId });
  }

  follow(board: string, by: WatchBoard['by'] = 'points'): Promise<BoardAnswer> {
    return this.socket.emitWithAck('board', { board, by });
  }

  unfollow(): void {
    this.socket.emit('unboard');
  }

  /** Resolves when all has arrived that the server had sent before it was asked. */
  async hasHeard(): Promise<void> {
    await this.socket.emitWithAck('watch', { gameId: '' });
  }

  /** What it was told of that question, in that order. */
  toldOf(id: string): readonly QuestionView[] {
    return this.questions.filter(({ questionId }) => questionId === id);
  }

  close(): void {
    this.socket.disconnect();
  }
}
