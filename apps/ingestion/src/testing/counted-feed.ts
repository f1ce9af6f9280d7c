import { once } from 'node:events';
import { createServer } from 'node:http';

/** A door to the feed that counts who goes through it. */
export interface CountedFeed {
  readonly url: string;
  readonly asked: number;
  close(): Promise<void>;
}

const passOn = ['content-type', 'date', 'etag'];

export const countFeed = async (feedUrl: string): Promise<CountedFeed> => {
  let asked = 0;
  const server = createServer((request, response) => {
    asked++;
    void fetch(`${feedUrl}${request.url}`).then(
      async (answer) => {
        const told = passOn.flatMap((name) => [[name, answer.headers.get(name)] as const]);
        for (const [name, value] of told) if (value !== null) response.setHeader(name, value);
        response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
      },
      () => response.destroy(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    get asked() {
      return asked;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
