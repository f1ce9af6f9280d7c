import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import * as z from 'zod';

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
  private readonly server: Server;

  private constructor(private readonly behind: string) {
    this.server = createServer((request, response) => {
      void this.answer(request, response).catch(() => response.destroy());
    });
  }

  static async before(url: string): Promise<CorrectableFeed> {
    const feed = new CorrectableFeed(url);
    feed.server.listen(0, '127.0.0.1');
    await once(feed.server, 'listening');
    return feed;
  }

  get url(): string {
    const address = this.server.address();
    return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
  }

  /** From now on these were never played. */
  takeBack(plays: readonly string[]): void {
    for (const id of plays) this.gone.add(id);
  }

  async close(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
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
