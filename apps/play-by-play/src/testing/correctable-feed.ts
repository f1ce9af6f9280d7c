import { type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod';
import { FeedServer } from './feed-server.js';

const Scoreboard = z.looseObject({ events: z.array(z.unknown()) });
const Summary = z.looseObject({ plays: z.array(z.looseObject({ id: z.string() })) });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Its date is the feed's own time, by which it is asked. */
const passedOn = (headers: Headers): Readonly<Record<string, string>> =>
  Object.fromEntries(['content-type', 'date'].map((name) => [name, headers.get(name) ?? '']));

/**
 * Stands before the simulator. Lists no game until it is told to, and takes plays back that it has listed, as the feed
 * does when its scorer was wrong.
 */
export class CorrectableFeed {
  private readonly gone = new Set<string>();
  private listsGames = false;
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

  /** From now on scoreboards have their games. */
  listGames(): void {
    this.listsGames = true;
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
    const body = this.corrected(this.listed(await asked.text()));
    response.writeHead(asked.status, passedOn(asked.headers)).end(body);
  }

  private listed(body: string): string {
    const scoreboard = this.listsGames ? null : Scoreboard.safeParse(parsed(body));
    return scoreboard?.success ? JSON.stringify({ ...scoreboard.data, events: [] }) : body;
  }

  private corrected(body: string): string {
    const summary = this.gone.size === 0 ? null : Summary.safeParse(parsed(body));
    if (!summary?.success) return body;
    return JSON.stringify({ ...summary.data, plays: summary.data.plays.filter(({ id }) => !this.gone.has(id)) });
  }
}
