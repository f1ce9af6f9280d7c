import { inject, Service } from '@angular/core';
import type { BoardAnswer, BoardNews, BoardOrder } from '@pbp/contracts';
import { LIVE_CONNECTION } from './live-connection';
import { OpenQuestion } from './open-question';

interface Follower {
  readonly question: OpenQuestion<BoardAnswer>;
  readonly receive: (board: BoardNews) => void;
}

/** The server follows one board for a socket, the one that was asked for last: so does this. */
@Service()
export class BoardFollowing {
  private readonly connection = inject(LIVE_CONNECTION);
  private follower: Follower | null = null;

  constructor() {
    this.connection.onConnect(() => this.follower?.question.ask());
    this.connection.onMessage('board', (board) => this.follower?.receive(board));
  }

  /**
   * Follows a board in an order, in the place of the one before. What is received may be one that was asked for before:
   * each says which it is.
   */
  follow(board: string, by: BoardOrder, receive: (board: BoardNews) => void): () => void {
    this.follower?.question.close();
    const question = new OpenQuestion(
      this.connection,
      () => this.connection.board({ board, by }),
      (answer) => {
        if (answer.kind === 'board') receive(answer.board);
      },
    );
    const follower = { question, receive };
    this.follower = follower;
    question.ask();
    return () => this.stop(follower);
  }

  private stop(follower: Follower): void {
    follower.question.close();
    if (this.follower !== follower) return;
    this.follower = null;
    this.connection.unboard();
  }
}
