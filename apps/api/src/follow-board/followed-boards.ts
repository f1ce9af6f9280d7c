import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type BoardAnswer, type BoardOrder } from '@pbp/contracts';
import { LOGGER, type Logger } from '@pbp/platform';
import { isOutage } from '../http/is-outage.js';
import { Coalesced } from '../live/coalesced.js';
import { predictionRetries } from '../live/live-metrics.js';
import { LiveRooms } from '../live/live-rooms.js';
import { type LiveSocket } from '../live/live-socket.js';
import { boardRoom } from '../live/rooms.js';
import { type BoardName, isTouched } from './board-name.js';
import { BoardReader } from './board-reader.js';
import { FollowedBoard } from './followed-board.js';

const WINDOW_MS = 1_000;

/** The boards that somebody follows, told at most once a second each. */
@Injectable()
export class FollowedBoards implements OnModuleDestroy {
  /** By their rooms. */
  private readonly followed = new Map<string, FollowedBoard>();
  private readonly news = new Coalesced<string>(WINDOW_MS, (room) => this.tell(room));
  private readonly telling = new Set<Promise<void>>();
  private isStopped = false;

  constructor(
    private readonly reader: BoardReader,
    private readonly rooms: LiveRooms,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onModuleDestroy(): Promise<void> {
    this.isStopped = true;
    this.news.stop();
    await Promise.all(this.telling);
  }

  /** Answers the board; the socket follows it from then on, in the place of the one before. Throws what reading throws. */
  async follow(
    socket: LiveSocket,
    name: BoardName,
    by: BoardOrder,
    reply: (answer: BoardAnswer) => void,
  ): Promise<void> {
    this.leave(socket);
    const room = boardRoom(name.board, by);
    const board = this.followed.get(room) ?? new FollowedBoard(name, by, this.reader, this.rooms);
    this.followed.set(room, board);
    socket.data.board = room;
    await board.answer(socket, reply).finally(() => this.prune());
  }

  leave(socket: LiveSocket): void {
    if (socket.data.board !== undefined) void socket.leave(socket.data.board);
    socket.data.board = undefined;
  }

  /** Answers that count on these boards have been scored. */
  touched(boards: readonly string[]): void {
    for (const board of this.followed.values()) if (isTouched(board.name, boards)) this.note(board.room);
  }

  /** Forgets the boards that nobody follows any more. */
  prune(): void {
    for (const [room, board] of this.followed) if (board.isLeft) this.followed.delete(room);
  }

  private note(room: string): void {
    if (!this.isStopped) this.news.note(room, room);
  }

  private tell(room: string): void {
    const board = this.followed.get(room);
    if (!board) return;
    const telling = board
      .tell()
      .catch((error: unknown) => this.noteFailure(error, room))
      .finally(() => this.telling.delete(telling));
    this.telling.add(telling);
  }

  /** What is away comes back: in a second it is tried again. */
  private noteFailure(error: unknown, room: string): void {
    if (!isOutage(error)) return this.logger.error({ error, room }, 'a board cannot be told of');
    predictionRetries.inc();
    this.logger.debug({ error, room }, 'news of a board wait');
    this.note(room);
  }
}
