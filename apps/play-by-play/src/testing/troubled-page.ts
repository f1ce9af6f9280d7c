import { type LiveStatus, type Trouble } from '@pbp/contracts';
import { type BrowserContext, type Page } from 'playwright-core';

/** A socket.io message of the live namespace. */
const statusMessage = '42/live,["status",';

/** A page to which its server says of troubles what the test says, and all else as it is. */
export class TroubledPage {
  private status: LiveStatus = { troubles: [] };
  private send: (message: string) => void = () => undefined;

  private constructor(readonly page: Page) {}

  static async in(context: BrowserContext): Promise<TroubledPage> {
    const troubled = new TroubledPage(await context.newPage());
    await troubled.page.routeWebSocket(/\/socket\.io\//, (line) => {
      troubled.send = (message) => line.send(message);
      line.connectToServer().onMessage((message) => {
        const isStatus = typeof message === 'string' && message.startsWith(statusMessage);
        line.send(isStatus ? troubled.message : message);
      });
    });
    return troubled;
  }

  /** Since 24 s ago; from now on, over every connection. */
  troubled(...kinds: readonly Trouble['kind'][]): void {
    const since = new Date(Date.now() - 24_000).toISOString();
    this.status = { troubles: kinds.map((kind) => ({ kind, since })) };
    this.send(this.message);
  }

  private get message(): string {
    return `${statusMessage}${JSON.stringify(this.status)}]`;
  }
}
