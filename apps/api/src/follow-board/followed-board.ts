import { isDeepStrictEqual } from 'node:util';
import { type BoardAnswer, type BoardNews, type BoardOrder } from '@pbp/contracts';
import { Mutex } from 'async-mutex';
import { boardsTold } from '../live/live-metrics.js';
import { type LiveRooms } from '../live/live-rooms.js';
import { type LiveSocket } from '../live/live-socket.js';
import { boardRoom } from '../live/rooms.js';
import { type BoardName } from './board-name.js';
import { type BoardReader } from './board-reader.js';
import { unknownBoard } from './unknown-board.js';

/** A board that somebody follows. One read after the other, so that nobody is told something older after something newer. */
export class FollowedBoard {
  readonly room: string;
  private readonly turn = new Mutex();
  /** What all in the room know; undefined where they know different things. */
  private told: BoardNews | undefined;

  constructor(
    readonly name: BoardName,
    private readonly by: BoardOrder,
    private readonly reader: BoardReader,
    private readonly rooms: LiveRooms,
  ) {
    this.room = boardRoom(name.board, by);
  }

  /** Whether nobody follows it or is about to. */
  get isLeft(): boolean {
    return !this.rooms.has(this.room) && !this.turn.isLocked();
  }

  /** Answers the board as it stands, and lets the socket in unless it has asked for another since. */
  answer(socket: LiveSocket, reply: (answer: BoardAnswer) => void): Promise<void> {
    return this.turn.runExclusive(async () => {
      // Before the read: what changes behind it is told. Until then nobody else in here is told anything.
      if (socket.connected && socket.data.board === this.room) void socket.join(this.room);
      const board = await this.readFor(socket);
      if (!board) void socket.leave(this.room);
      else this.noteAnswered(board);
      reply(board ? { kind: 'board', board } : unknownBoard(this.name.board));
    });
  }

  /** Tells everybody in the room what it is now, if it is something else. Throws what the reading throws. */
  tell(): Promise<void> {
    return this.turn.runExclusive(async () => {
      const board = await this.readForRoom();
      if (!board || isDeepStrictEqual(board, this.told)) return;
      this.told = board;
      this.rooms.sendBoard(this.room, board);
      boardsTold.inc();
    });
  }

  private noteAnswered(board: BoardNews): void {
    if (this.rooms.sizeOf(this.room) <= 1) this.told = board;
    else if (!isDeepStrictEqual(board, this.told)) this.told = undefined;
  }

  private async readFor({ data }: LiveSocket): Promise<BoardNews | null> {
    const { name, by } = this;
    if (name.of === 'all') return this.reader.forAll(name.board, by);
    return data.fan ? ((await this.reader.forMember(name.poolId, by, data.fan.fanId))?.news ?? null) : null;
  }

  private async readForRoom(): Promise<BoardNews | null> {
    const { name, by } = this;
    if (!this.rooms.has(this.room)) return null;
    return name.of === 'all' ? this.reader.forAll(name.board, by) : this.readForMembers(name.poolId);
  }

  /** As one of the members sees it. Who is none, or has no session any more, is shown out. */
  private async readForMembers(poolId: string): Promise<BoardNews | null> {
    for (const asking of this.rooms.socketsIn(this.room)) {
      const { fan } = asking.data;
      const board = fan ? await this.reader.forMember(poolId, this.by, fan.fanId) : null;
      if (board) {
        for (const socket of this.rooms.socketsIn(this.room))
          if (!board.members.has(socket.data.fan?.fanId ?? '')) void socket.leave(this.room);
        return board.news;
      }
      void asking.leave(this.room);
    }
    return null;
  }
}
