import type {
  BoardAnswer,
  ScoreboardAnswer,
  ServerToClient,
  Watch,
  WatchAnswer,
  WatchBoard,
  WatchScoreboard,
} from '@pbp/contracts';
import { type LiveConnection } from '../shared/live/live-connection';

interface Asked<Request, Answer> {
  readonly request: Request;
  readonly answer: (answer: Answer) => void;
  readonly fail: () => void;
}

type MessageOf<Name extends keyof ServerToClient> = Parameters<ServerToClient[Name]>[0];
type Listeners = { [Name in keyof ServerToClient]: ((message: MessageOf<Name>) => void)[] };

const ask = <Request, Answer>(list: Asked<Request, Answer>[], request: Request): Promise<Answer> =>
  new Promise((answer, reject) => list.push({ request, answer, fail: () => reject(new Error('cut')) }));

/** A server in the test's hands: what was asked lies in lists until the test answers it. */
export class FakeConnection implements LiveConnection {
  readonly watches: Asked<Watch, WatchAnswer>[] = [];
  readonly scoreboards: Asked<WatchScoreboard, ScoreboardAnswer>[] = [];
  readonly boards: Asked<WatchBoard, BoardAnswer>[] = [];
  readonly unwatched: string[] = [];
  unboarded = 0;
  /** How often the page has connected anew by itself. */
  reconnects = 0;
  private up = false;
  private readonly connects: (() => void)[] = [];
  private readonly disconnects: (() => void)[] = [];
  private readonly openings: (() => void)[] = [];
  private readonly listeners: Listeners = {
    delta: [],
    freshness: [],
    card: [],
    status: [],
    question: [],
    answer: [],
    board: [],
  };

  connected(): boolean {
    return this.up;
  }
  onConnect(listener: () => void): void {
    this.connects.push(listener);
  }
  onDisconnect(listener: () => void): void {
    this.disconnects.push(listener);
  }
  onMessage<Name extends keyof ServerToClient>(name: Name, listener: (message: MessageOf<Name>) => void): void {
    this.listeners[name].push(listener);
  }
  onOpening(listener: () => void): void {
    this.openings.push(listener);
  }
  reconnect(): void {
    this.reconnects += 1;
    this.cut();
    this.open();
  }
  watch(request: Watch): Promise<WatchAnswer> {
    return ask(this.watches, request);
  }
  unwatch({ gameId }: { readonly gameId: string }): void {
    this.unwatched.push(gameId);
  }
  scoreboard(request: WatchScoreboard): Promise<ScoreboardAnswer> {
    return ask(this.scoreboards, request);
  }
  board(request: WatchBoard): Promise<BoardAnswer> {
    return ask(this.boards, request);
  }
  unboard(): void {
    this.unboarded += 1;
  }

  open(): void {
    this.up = true;
    for (const listener of this.connects) listener();
  }
  cut(): void {
    this.up = false;
    for (const listener of this.disconnects) listener();
  }
  /** Comes back by itself after a cut. */
  comeBack(): void {
    for (const listener of this.openings) listener();
    this.open();
  }
  send<Name extends keyof ServerToClient>(name: Name, message: MessageOf<Name>): void {
    for (const listener of this.listeners[name]) listener(message);
  }
}

/** Lets promises settle and what waits for a frame be delivered. */
export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => resolve())));
