import { type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod';
import { FeedServer } from './feed-server.js';

const Summary = z.looseObject({ plays: z.array(z.looseObject({ id: z.string() })) });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Stands before the simulator and takes plays back that it has listed, as the feed does when its scorer was wrong. */
export class CorrectableFeed {
  private readonly gone = new Set<string>();
  private server: FeedServer | undefined;

  private constructor(private readonly behind: string) {}

  static async before(url: string): Promise<CorrectableFeed> {
    const feed = new CorrectableFeed(url);
    feed.server = await FeedServer.begin((request, response) => feed.answer(request, response));
    return feed;
  }

  get url(): string {
    return this.server?.url ?? '';
  }

  /** From now on these were never played. */
  takeBack(plays: readonly string[]): void {
    for (const id of plays) this.gone.add(id);
  }

  async close(): Promise<void> {
    await this.server?.close();
  }

  private async answer({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await fetch(`${this.behind}${url}`);
    const body = this.corrected(await asked.text());
    response.writeHead(asked.status, { 'content-type': asked.headers.get('content-type') ?? '' }).end(body);
  }

  private corrected(body: string): string {
    const summary = this.gone.size === 0 ? null : Summary.safeParse(parsed(body));
    if (!summary?.success) return body;
    return JSON.stringify({ ...summary.data, plays: summary.data.plays.filter(({ id }) => !this.gone.has(id)) });
  }
}
