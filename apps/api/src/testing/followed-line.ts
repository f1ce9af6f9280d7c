import { setTimeout as pause } from 'node:timers/promises';
import { FragileLine } from '@pbp/testing';
import { Follower } from './follower.js';

/** A client and the line to it, which can be cut while the client goes on. */
export class FollowedLine {
  private constructor(
    private readonly line: FragileLine,
    readonly follower: Follower,
  ) {}

  /** Resolves when the client has its first answer. */
  static async follow(url: string, gameId: string, transports?: ('websocket' | 'polling')[]): Promise<FollowedLine> {
    const line = await FragileLine.to(url);
    const follower = new Follower(line.url, gameId, transports);
    await follower.nextAnswer();
    return new FollowedLine(line, follower);
  }

  /**
   * Resolves when the client was answered on a new connection. A cut in the very moment of a change of transport is
   * noticed by the heartbeat only, so the line is cut again after a while: each time a longer one, for a server that
   * everybody comes back to at once may be slow to answer.
   */
  async cutUntilAnswered(): Promise<void> {
    let back = false;
    const answered = this.follower.nextAnswer().then(() => (back = true));
    for (let patience = 2_000; !back; patience *= 2) {
      this.line.cut();
      await Promise.race([answered, pause(patience, undefined, { ref: false })]);
    }
  }

  async end(): Promise<void> {
    this.follower.close();
    await this.line.close();
  }
}
