import { Agent } from 'undici';
import { type LeagueId } from '@pbp/domain';
import { espnPath } from '../league/espn-leagues.js';
import { type Asking, ask } from './ask.js';
import { type FeedHost, type FetchOutcome } from './fetch-outcome.js';

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
  /** Asked where the first host answers 403. */
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

const isForbidden = (outcome: FetchOutcome): boolean => outcome.kind === 'refused' && outcome.status === 403;

/** A client of ESPN's site API that falls over to the second host where the first forbids. */
export const espnClient = (options: EspnClientOptions): EspnClient => {
  const dispatcher = new Agent();
  const asking: Omit<Asking, 'host'> = {
    dispatcher,
    userAgent: options.userAgent ?? defaultUserAgent(options.version),
    timeoutMs: options.timeoutMs ?? 10_000,
  };
  const hosts = hostsOf(options);
  const askHosts = async (path: string): Promise<FetchOutcome> => {
    let outcome: FetchOutcome = { kind: 'network', detail: 'no host' };
    for (const [host, url] of hosts) {
      outcome = await ask(`${url}/apis/site/v2/sports/${path}`, { ...asking, host });
      if (!isForbidden(outcome)) return outcome;
    }
    return outcome;
  };
  return {
    fetchScoreboard: (league, day) => askHosts(`${espnPath(league)}/scoreboard?dates=${day.replaceAll('-', '')}`),
    fetchSummary: (league, gameId) => askHosts(`${espnPath(league)}/summary?event=${encodeURIComponent(gameId)}`),
    close: () => dispatcher.close(),
  };
};
