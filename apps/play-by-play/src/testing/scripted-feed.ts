import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type FeedAnswer, type KeptSimulator } from './kept-simulator.js';

/**
 * Stands before the simulator, so that one answer changes at a time: polls come when they like, and an order of polls
 * gives one log. Whatever is asked goes through to the simulator; while that is dead, so is the feed.
 */
export class ScriptedFeed {
  private readonly told = new Map<string, Buffer>();
  private readonly server: Server;

  private constructor(private readonly simulator: KeptSimulator) {
    this.server = createServer((request, response) => {
      void this.answer(request, response).catch(() => response.destroy());
    });
  }

  static async before(simulator: KeptSimulator): Promise<ScriptedFeed> {
    const feed = new ScriptedFeed(simulator);
    feed.server.listen(0, '127.0.0.1');
    await once(feed.server, 'listening');
    return feed;
  }

  get url(): string {
    const address = this.server.address();
    return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
  }

  /** From now on this is what the feed says at a path. */
  tell(path: string, { body }: FeedAnswer): void {
    this.told.set(path, body);
  }

  async close(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  private async answer({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, headers, body } = await this.simulator.ask(url);
    response.writeHead(status, headers).end(this.told.get(url) ?? body);
  }
}
