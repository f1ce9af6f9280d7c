import { Agent } from 'undici';
import { type LeagueId } from '@pbp/domain';
import { dayQuery, espnPath } from '../league/espn-leagues.js';
import { type Asking, ask } from './ask.js';
import { type FeedHost, type FetchOutcome } from './fetch-outcome.js';
import { LeftAlone, isForbidden } from './left-alone.js';

/** Asks ESPN, or whatever speaks its shapes. Never throws: whatever comes of it is an outcome. */
export interface EspnClient {
  /** A league day's games; `day` is yyyy-mm-dd (or yyyymmdd) in US Eastern time. */
  fetchScoreboard(league: LeagueId, day: string): Promise<FetchOutcome>;
  fetchSummary(league: LeagueId, gameId: string): Promise<FetchOutcome>;
  /** Ends the connections that are kept open. */
  close(): Promise<void>;
}

export interface EspnClientOptions {
  /** Ours, for the User-Agent: ESPN's edge refuses the names that browsers and fetch libraries give by default. */
  readonly version: string;
  /** Replaces both of ESPN's hosts; `fallbackUrl` then gives the second one back. */
  readonly baseUrl?: string;
  /** Asked where the first host answers 403, and alone for as long as that then asks to be left alone. */
  readonly fallbackUrl?: string;
  readonly userAgent?: string;
  /** Of a whole exchange, 10 s unless told otherwise. */
  readonly timeoutMs?: number;
}

const firstHost = 'https://site.api.espn.com';
const secondHost = 'https://site.web.api.espn.com';

const withoutSlash = (url: string): string => url.replace(/\/+$/, '');

/** In the order in which they are asked. */
const hostsOf = ({ baseUrl, fallbackUrl }: EspnClientOptions): ReadonlyMap<FeedHost, string> => {
  const fallback = fallbackUrl ?? (baseUrl === undefined ? secondHost : undefined);
  const hosts = new Map<FeedHost, string>([['first', withoutSlash(baseUrl ?? firstHost)]]);
  return fallback === undefined ? hosts : hosts.set('second', withoutSlash(fallback));
};

const defaultUserAgent = (version: string): string =>
  `PlayByPlay/${version} (+https://github.com/play-by-play/play-by-play)`;

/** Each host forbids; the wait is that until one of them may be asked again. */
const allForbid = (hosts: ReadonlyMap<FeedHost, string>, leftAlone: LeftAlone): FetchOutcome => {
  const now = Date.now();
  const retryAfterMs = Math.min(...[...hosts.keys()].map((host) => leftAlone.waitFor(host, now)));
  return { kind: 'refused', status: 403, ...(retryAfterMs > 0 && { retryAfterMs }) };
};

/** A client of ESPN's site API that falls over to the second host where, and for as long as, the first forbids. */
export const espnClient = (options: EspnClientOptions): EspnClient => {
  const dispatcher = new Agent();
  const asking: Omit<Asking, 'host'> = {
    dispatcher,
    userAgent: options.userAgent ?? defaultUserAgent(options.version),
    timeoutMs: options.timeoutMs ?? 10_000,
  };
  const hosts = hostsOf(options);
  const leftAlone = new LeftAlone();
  const askHosts = async (path: string): Promise<FetchOutcome> => {
    for (const [host, url] of hosts) {
      if (leftAlone.waitFor(host, Date.now()) > 0) continue;
      const outcome = await ask(`${url}/apis/site/v2/sports/${path}`, { ...asking, host });
      if (!isForbidden(outcome)) return outcome;
      leftAlone.heard(host, outcome, Date.now());
    }
    return allForbid(hosts, leftAlone);
  };
  return {
    fetchScoreboard: (league, day) => askHosts(`${espnPath(league)}/scoreboard?${dayQuery(league, day)}`),
    fetchSummary: (league, gameId) => askHosts(`${espnPath(league)}/summary?event=${encodeURIComponent(gameId)}`),
    close: () => dispatcher.close(),
  };
};
