import {
  type ClientToServer,
  type GameDelta,
  type GameSnapshot,
  type ServerToClient,
  type WatchAnswer,
} from '@pbp/contracts';
import { evolve, type Game, initialState } from '@pbp/domain';
import { io, type Socket } from 'socket.io-client';

/**
 * A client as simple as the protocol allows: it asks after every connection from the revision that it has, applies what
 * it gets, and counts what ought never to come.
 */
export class Follower {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  game: Game = initialState();
  revision = -1;
  gaps = 0;
  duplicates = 0;
  answers = { snapshot: 0, deltas: 0, problem: 0 };
  problem: WatchAnswer | null = null;
  private waiting: (() => void)[] = [];

  constructor(
    url: string,
    private readonly gameId: string,
    transports: ('websocket' | 'polling')[] = ['websocket'],
  ) {
    const reconnection = { reconnectionDelay: 5, reconnectionDelayMax: 20 };
    this.socket = io(`${url}/live`, { transports, forceNew: true, ...reconnection });
    this.socket.on('connect', () => this.watch());
    this.socket.on('delta', (delta) => this.apply(delta));
  }

  get answered(): number {
    return this.answers.snapshot + this.answers.deltas;
  }

  /** Resolves when the server has answered once more. */
  nextAnswer(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  close(): void {
    this.socket.disconnect();
  }

  private watch(): void {
    const after = this.revision < 0 ? {} : { after: this.revision };
    this.socket.emit('watch', { gameId: this.gameId, ...after }, (answer) => this.take(answer));
  }

  private take(answer: WatchAnswer): void {
    this.answers[answer.kind] += 1;
    if (answer.kind === 'snapshot') this.restart(answer.snapshot);
    else if (answer.kind === 'deltas') this.apply(answer.delta);
    else this.problem = answer;
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private restart({ game, revision }: GameSnapshot): void {
    if (revision < this.revision) this.duplicates += 1;
    this.game = game;
    this.revision = revision;
  }

  private apply({ events }: GameDelta): void {
    for (const { revision, event } of events) {
      if (revision <= this.revision) this.duplicates += 1;
      if (revision > this.revision + 1) this.gaps += 1;
      this.game = evolve(this.game, event);
      this.revision = revision;
    }
  }
}
