import { inject, Service, signal } from '@angular/core';
import { LIVE_CONNECTION } from './live-connection';
import type { GameMessage, ScoreboardMessage } from './messages';
import { OpenQuestion } from './open-question';

export type ConnectionState = 'connecting' | 'connected' | 'lost';

/** What a follower holds: ask once more when what came does not fit, and stop. */
export interface Following {
  again(): void;
  stop(): void;
}

interface Follower<Message> {
  readonly ask: () => void;
  readonly receive: (message: Message) => void;
}
interface GameFollower extends Follower<GameMessage> {
  readonly gameId: string;
}
interface DayFollower extends Follower<ScoreboardMessage> {
  readonly league: string;
}

/** Hands every follower its messages over the one connection, and asks again for all of them when it was cut. */
@Service()
export class LiveSocket {
  private readonly connection = inject(LIVE_CONNECTION);
  private readonly games = new Set<GameFollower>();
  private readonly days = new Set<DayFollower>();
  private readonly _state = signal<ConnectionState>('connecting');
  private readonly _joins = signal(0);
  readonly state = this._state.asReadonly();
  /** How often a game's messages have begun to come: what was told before was not heard. */
  readonly joins = this._joins.asReadonly();

  constructor() {
    this.connection.onConnect(() => this.askAll());
    this.connection.onDisconnect(() => this._state.set('lost'));
    this.dispatch();
  }

  /** Follow a game; `known` tells the revision to go on from, undefined for a whole snapshot. */
  followGame(gameId: string, known: () => number | undefined, receive: (message: GameMessage) => void): Following {
    let after: number | undefined;
    const question = new OpenQuestion(
      this.connection,
      () => {
        after = known();
        return this.connection.watch(after === undefined ? { gameId } : { gameId, after });
      },
      (answer) => {
        if (answer.kind !== 'problem') this._joins.update((times) => times + 1);
        receive({ type: 'answer', after, answer });
      },
    );
    const follower = { gameId, ask: question.ask, receive };
    return this.follow(this.games, follower, () => {
      question.close();
      this.connection.unwatch({ gameId });
    });
  }

  /** Follow a league's day (yyyy-mm-dd); the league's cards come as they change. */
  followScoreboard(league: string, date: string, receive: (message: ScoreboardMessage) => void): Following {
    const question = new OpenQuestion(
      this.connection,
      () => this.connection.scoreboard({ league, date }),
      (answer) => receive({ type: 'answer', answer }),
    );
    return this.follow(this.days, { league, ask: question.ask, receive }, () => question.close());
  }

  private follow<F extends Follower<never>>(followers: Set<F>, follower: F, close: () => void): Following {
    followers.add(follower);
    follower.ask();
    return {
      again: follower.ask,
      stop: () => {
        followers.delete(follower);
        close();
      },
    };
  }

  private askAll(): void {
    this._state.set('connected');
    for (const follower of [...this.games, ...this.days]) follower.ask();
  }

  private dispatch(): void {
    this.connection.onMessage('delta', (delta) => {
      for (const game of this.games) if (game.gameId === delta.gameId) game.receive({ type: 'delta', delta });
    });
    this.connection.onMessage('card', (card) => {
      for (const day of this.days) if (day.league === card.league) day.receive({ type: 'card', card });
    });
    this.connection.onMessage('freshness', ({ gameId, observedAt, intervalMs }) => {
      const freshness = { observedAt, intervalMs };
      for (const game of this.games) if (game.gameId === gameId) game.receive({ type: 'freshness', freshness });
      for (const day of this.days) day.receive({ type: 'freshness', gameId, freshness });
    });
  }
}
