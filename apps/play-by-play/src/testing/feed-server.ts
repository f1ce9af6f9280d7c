import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** How a feed of ours answers what is asked of it. */
export type Answering = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A feed of ours on a free port. Whoever cannot be answered loses the line. */
export class FeedServer {
  private constructor(private readonly server: Server) {}

  static async begin(answer: Answering): Promise<FeedServer> {
    const server = createServer((request, response) => {
      void answer(request, response).catch(() => response.destroy());
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new FeedServer(server);
  }

  get url(): string {
    const address = this.server.address();
    return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
  }

  async close(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }
}
