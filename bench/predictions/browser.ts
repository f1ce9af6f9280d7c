import { Me } from '@pbp/contracts';
import { type Dispatcher, Pool } from 'undici';

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

const cookiesOf = ({ headers }: Dispatcher.ResponseData): readonly string[] =>
  [headers['set-cookie'] ?? []].flat().map((line) => line.slice(0, line.indexOf(';')));

/** Asks an API over lines that are kept. On a machine of two cores it must not be what takes the most of them. */
export class Browser {
  private readonly lines: Pool;

  constructor(private readonly url: string) {
    this.lines = new Pool(url);
  }

  /** Throws with what the API says where that is no success. */
  async ask({ method, path, body, cookie, address }: Asked): Promise<Answered> {
    const headers = {
      origin: this.url,
      ...(cookie === undefined ? {} : { cookie }),
      ...(address === undefined ? {} : { 'x-forwarded-for': address }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const sent = body === undefined ? null : JSON.stringify(body);
    const response = await this.lines.request({ method, path, headers, body: sent });
    const said = await response.body.text();
    if (response.statusCode !== 200 && response.statusCode !== 201)
      throw new Error(`${method} ${path}: ${response.statusCode} ${said}`);
    return { body: JSON.parse(said), cookies: cookiesOf(response) };
  }

  async close(): Promise<void> {
    await this.lines.close();
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
