import { type IncomingMessage, type ServerResponse } from 'node:http';
import { FeedServer } from './feed-server.js';
import { type FeedAnswer, type KeptSimulator } from './kept-simulator.js';

/**
 * Stands before the simulator, so that one answer changes at a time: polls come when they like, and an order of polls
 * gives one log. Whatever is asked goes through to the simulator; while that is dead, so is the feed.
 */
export class ScriptedFeed {
  private readonly told = new Map<string, Buffer>();
  private server: FeedServer | undefined;

  private constructor(private readonly simulator: KeptSimulator) {}

  static async before(simulator: KeptSimulator): Promise<ScriptedFeed> {
    const feed = new ScriptedFeed(simulator);
    feed.server = await FeedServer.begin((request, response) => feed.answer(request, response));
    return feed;
  }

  get url(): string {
    return this.server?.url ?? '';
  }

  /** From now on this is what the feed says at a path. */
  tell(path: string, { body }: FeedAnswer): void {
    this.told.set(path, body);
  }

  async close(): Promise<void> {
    await this.server?.close();
  }

  private async answer({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, headers, body } = await this.simulator.ask(url);
    response.writeHead(status, headers).end(this.told.get(url) ?? body);
  }
}
