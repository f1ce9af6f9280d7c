import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

/** An answer that told plays which none before it did. */
export interface TellingAnswer {
  /** Epoch milliseconds at which it was handed to the network. */
  readonly at: number;
  readonly plays: readonly string[];
}

/** The simulator's answers, passed on unchanged and noted. */
export interface OverheardFeed {
  readonly url: string;
  readonly answers: readonly TellingAnswer[];
  close(): Promise<void>;
}

const playsIn = (body: string): readonly string[] =>
  ((JSON.parse(body) as { readonly plays?: readonly { readonly id: string }[] }).plays ?? []).map(({ id }) => id);

/** Stands before a simulator and notes when which plays were first told. */
export const overhear = async (simulator: string): Promise<OverheardFeed> => {
  const answers: TellingAnswer[] = [];
  const told = new Set<string>();

  const note = (at: number, body: string): void => {
    const plays = playsIn(body).filter((id) => !told.has(id));
    for (const id of plays) told.add(id);
    if (plays.length > 0) answers.push({ at, plays });
  };

  const passOn = async ({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> => {
    const answer = await fetch(`${simulator}${url}`);
    const body = await answer.text();
    const at = Date.now();
    response.writeHead(answer.status, {
      date: answer.headers.get('date') ?? '',
      'content-type': answer.headers.get('content-type') ?? '',
    });
    response.end(body);
    if (answer.ok && url.includes('/summary?')) note(at, body);
  };

  const server = createServer((request, response) => {
    passOn(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
