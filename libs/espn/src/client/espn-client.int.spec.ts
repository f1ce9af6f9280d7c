import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { decodeBody } from '../decode/decode-body.js';
import { type EspnClient, type EspnClientOptions, espnClient } from './espn-client.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

describe('espnClient', () => {
  const servers: Server[] = [];
  const clients: EspnClient[] = [];

  const serve = async (answer: Answer): Promise<string> => {
    const server = createServer(answer);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  const client = (options: Omit<EspnClientOptions, 'version'>): EspnClient => {
    const made = espnClient({ version: '1.2.3', timeoutMs: 60_000, ...options });
    clients.push(made);
    return made;
  };

  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
    await Promise.all(clients.splice(0).map((made) => made.close()));
  });

  it('asks by the paths and under the name that ESPN lets pass', async () => {
    const asked: (string | undefined)[] = [];
    const baseUrl = await serve(({ url, headers }, response) => {
      asked.push(url, headers['user-agent']);
      response.end('{}');
    });
    const espn = client({ baseUrl });
    await espn.fetchScoreboard('nba', '2026-05-02');
    await espn.fetchSummary('eng.1', '740643');
    const name = 'PlayByPlay/1.2.3 (+https://github.com/play-by-play/play-by-play)';
    expect(asked).toEqual([
      '/apis/site/v2/sports/basketball/nba/scoreboard?dates=20260502',
      name,
      '/apis/site/v2/sports/soccer/eng.1/summary?event=740643',
      name,
    ]);
  });

  it('asks for all games of a college day, not only for those that are featured', async () => {
    const asked: (string | undefined)[] = [];
    const baseUrl = await serve(({ url }, response) => {
      asked.push(url);
      response.end('{}');
    });
    const espn = client({ baseUrl });
    await espn.fetchScoreboard('mens-college-basketball', '2026-01-15');
    await espn.fetchScoreboard('womens-college-basketball', '2026-01-15');
    await espn.fetchScoreboard('college-football', '2026-09-05');
    expect(asked).toEqual([
      '/apis/site/v2/sports/basketball/mens-college-basketball/scoreboard?dates=20260115&groups=50',
      '/apis/site/v2/sports/basketball/womens-college-basketball/scoreboard?dates=20260115&groups=50',
      '/apis/site/v2/sports/football/college-football/scoreboard?dates=20260905&groups=90',
    ]);
  });

  it("hands over the inflated body and the feed's clock", async () => {
    const baseUrl = await serve((_, response) => {
      response.setHeader('date', 'Sat, 02 May 2026 23:30:00 GMT');
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync('{"events":[]}'));
    });
    const outcome = await client({ baseUrl }).fetchScoreboard('nba', '2026-05-02');
    expect(outcome).toMatchObject({ kind: 'ok', feedDate: new Date('2026-05-02T23:30:00Z') });
    expect(outcome.kind === 'ok' && outcome.bytes.toString()).toBe('{"events":[]}');
  });

  it('hands over what only claims to be gzip, for decodeBody to tell', async () => {
    const baseUrl = await serve((_, response) => response.end(gzipSync('{"events":[]}').subarray(0, 20)));
    const outcome = await client({ baseUrl }).fetchScoreboard('nba', '2026-05-02');
    expect(outcome.kind === 'ok' && decodeBody(outcome.bytes).kind).toBe('badGzip');
  });

  it('falls over to the second host when the first forbids', async () => {
    const baseUrl = await serve((_, response) => response.writeHead(403).end('<html>'));
    const fallbackUrl = await serve((_, response) => response.end('{"from":2}'));
    const outcome = await client({ baseUrl, fallbackUrl }).fetchSummary('nba', '1');
    expect(outcome.kind === 'ok' && outcome.bytes.toString()).toBe('{"from":2}');
    expect(outcome).toMatchObject({ host: 'second' });
  });

  it('leaves a host that forbids alone for as long as it asks, and asks the second at once', async () => {
    let asked = 0;
    const baseUrl = await serve((_, response) => {
      asked++;
      response.writeHead(403, { 'retry-after': '3600' }).end('<html>');
    });
    const fallbackUrl = await serve((_, response) => response.end('{"from":2}'));
    const espn = client({ baseUrl, fallbackUrl });
    for (let time = 0; time < 3; time++) {
      expect(await espn.fetchSummary('nba', '1')).toMatchObject({ kind: 'ok', host: 'second' });
    }
    expect(asked).toBe(1);
  });

  it('asks a host that forbids and names no time with every poll', async () => {
    let asked = 0;
    const baseUrl = await serve((_, response) => {
      asked++;
      response.writeHead(403).end('<html>');
    });
    const fallbackUrl = await serve((_, response) => response.end('{"from":2}'));
    const espn = client({ baseUrl, fallbackUrl });
    for (let time = 0; time < 3; time++) await espn.fetchSummary('nba', '1');
    expect(asked).toBe(3);
  });

  it('tells, where both forbid, the wait until the first of them may be asked', async () => {
    const asked = { first: 0, second: 0 };
    const forbidding = (host: 'first' | 'second', seconds: string) =>
      serve((_, response) => {
        asked[host]++;
        response.writeHead(403, { 'retry-after': seconds }).end();
      });
    const espn = client({
      baseUrl: await forbidding('first', '3600'),
      fallbackUrl: await forbidding('second', '7200'),
    });
    for (let time = 0; time < 2; time++) {
      const outcome = await espn.fetchSummary('nba', '1');
      expect(outcome).toMatchObject({ kind: 'refused', status: 403 });
      expect(outcome.kind === 'refused' && outcome.retryAfterMs).toBeGreaterThan(3_000_000);
      expect(outcome.kind === 'refused' && outcome.retryAfterMs).toBeLessThanOrEqual(3_600_000);
    }
    expect(asked).toEqual({ first: 1, second: 1 });
  });

  it('tells a refusal with the wait that was asked for', async () => {
    const baseUrl = await serve((_, response) => response.writeHead(429, { 'retry-after': '7' }).end('slow down'));
    expect(await client({ baseUrl }).fetchSummary('nba', '1')).toEqual({
      kind: 'refused',
      status: 429,
      retryAfterMs: 7000,
    });
  });

  it('one base URL replaces both hosts', async () => {
    const baseUrl = await serve((_, response) => response.writeHead(403).end());
    expect(await client({ baseUrl }).fetchSummary('nba', '1')).toEqual({ kind: 'refused', status: 403 });
  });

  it('tells a timeout, whether the answer or its end does not come', async () => {
    const silent = await serve(() => undefined);
    const halting = await serve((_, response) => response.write('{"events":'));
    for (const baseUrl of [silent, halting]) {
      expect(await client({ baseUrl, timeoutMs: 50 }).fetchSummary('nba', '1')).toEqual({ kind: 'timeout' });
    }
  });

  it('tells a broken connection and a host that is not there', async () => {
    const cutting = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"events":', () => response.destroy());
    });
    for (const baseUrl of [cutting, 'http://127.0.0.1:1']) {
      expect(await client({ baseUrl }).fetchSummary('nba', '1')).toEqual({
        kind: 'network',
        detail: expect.stringMatching(/./) as unknown,
      });
    }
  });
});
