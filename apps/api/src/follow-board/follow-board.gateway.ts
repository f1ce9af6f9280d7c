import { Inject } from '@nestjs/common';
import { Ack, ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { type BoardAnswer, WatchBoard } from '@pbp/contracts';
import { LOGGER, type Logger } from '@pbp/platform';
import { answering } from '../live/answering.js';
import { type LiveSocket } from '../live/live-socket.js';
import { boardNamed } from './board-name.js';
import { FollowedBoards } from './followed-boards.js';
import { unknownBoard } from './unknown-board.js';

@WebSocketGateway({ namespace: '/live' })
export class FollowBoardGateway {
  constructor(
    private readonly boards: FollowedBoards,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @SubscribeMessage('board')
  board(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody() body: unknown,
    @Ack() answer?: (answer: BoardAnswer) => void,
  ): Promise<void> {
    return answering<WatchBoard, BoardAnswer>(
      { socket, body, answer, logger: this.logger },
      WatchBoard,
      async ({ board, by }, reply) => {
        const name = boardNamed(board);
        if (name) return this.boards.follow(socket, name, by, reply);
        this.boards.leave(socket);
        reply(unknownBoard(board));
      },
    );
  }

  @SubscribeMessage('unboard')
  unboard(@ConnectedSocket() socket: LiveSocket): void {
    this.boards.leave(socket);
  }
}
