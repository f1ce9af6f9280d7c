import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { Me } from '@pbp/contracts';

interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: object;
  readonly cookie?: string;
  /** Of the house that it comes from. */
  readonly address?: string;
}

interface Answered {
  readonly body: unknown;
  readonly cookies: readonly string[];
}

const cookiesOf = ({ headers }: IncomingMessage): readonly string[] =>
  (headers['set-cookie'] ?? []).map((line) => line.slice(0, line.indexOf(';')));

/** Asks an API over lines that are kept, by the least that Node offers for it. */
export class Browser {
  private readonly agent = new Agent({ keepAlive: true });

  constructor(private readonly url: string) {}

  /** Throws with what the API says where that is no success. */
  async ask({ method, path, body, cookie, address }: Asked): Promise<Answered> {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = {
        origin: this.url,
        ...(cookie === undefined ? {} : { cookie }),
        ...(address === undefined ? {} : { 'x-forwarded-for': address }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      };
      request(`${this.url}${path}`, { method, headers, agent: this.agent }, resolve)
        .on('error', reject)
        .end(body === undefined ? undefined : JSON.stringify(body));
    });
    const said = await text(response);
    if (response.statusCode !== 200 && response.statusCode !== 201)
      throw new Error(`${method} ${path}: ${response.statusCode} ${said}`);
    return { body: JSON.parse(said), cookies: cookiesOf(response) };
  }

  close(): void {
    this.agent.destroy();
  }
}

/** A guest of the API, whose session is good for a quarter of an hour. */
export interface Guest {
  readonly fanId: string;
  readonly cookie: string;
}

const guestsOfAHouse = 200;

/** So many guests, none of whom was there before. */
export const beginAsGuests = async (browser: Browser, many: number): Promise<readonly Guest[]> => {
  const guests: Guest[] = [];
  for (let n = 0; n < many; n++) {
    const address = `198.51.100.${1 + Math.floor(n / guestsOfAHouse)}`;
    const { body, cookies } = await browser.ask({ method: 'POST', path: '/api/session/guest', body: {}, address });
    guests.push({ fanId: Me.parse(body).fanId, cookie: cookies.join('; ') });
  }
  return guests;
};
