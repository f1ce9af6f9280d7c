import { inject, Service } from '@angular/core';
import { LIVE_CONNECTION } from './live-connection';
import type { QuestionMessage } from './messages';

interface Follower {
  readonly gameId: string;
  readonly receive: (message: QuestionMessage) => void;
}

/** Hands on what is told of a game's questions. It is told to who watches the game; the own answers always are. */
@Service()
export class LiveQuestions {
  private readonly followers = new Set<Follower>();

  constructor() {
    const connection = inject(LIVE_CONNECTION);
    connection.onMessage('question', (question) => this.tell(question.gameId, { type: 'question', question }));
    connection.onMessage('answer', (news) => this.tell(news.question.gameId, { type: 'news', news }));
  }

  /** Follows a game's questions until what it gives back is called. */
  follow(gameId: string, receive: (message: QuestionMessage) => void): () => void {
    const follower = { gameId, receive };
    this.followers.add(follower);
    return () => void this.followers.delete(follower);
  }

  private tell(gameId: string, message: QuestionMessage): void {
    for (const follower of this.followers) if (follower.gameId === gameId) follower.receive(message);
  }
}
