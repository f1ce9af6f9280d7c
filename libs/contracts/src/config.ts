import { isLeagueId, type LeagueId } from '@pbp/domain';
import * as z from 'zod';
import { EventStoreUrl } from './event-store-url.js';

const wholeNumber = (from: number, to: number) => {
  const expected = `must be a whole number from ${from} to ${to}`;
  return z.coerce.number(expected).int(expected).min(from, expected).max(to, expected);
};
const number = (from: number, to: number) => {
  const expected = `must be a number from ${from} to ${to}`;
  return z.coerce.number(expected).min(from, expected).max(to, expected);
};
const port = wholeNumber(0, 65_535);

const brokers = z
  .string()
  .transform((text) => text.split(',').map((broker) => broker.trim()))
  .pipe(z.array(z.string().regex(/^[^\s:/]+:\d{1,5}$/, 'must name brokers, e.g. 127.0.0.1:9092,127.0.0.1:9192')));

const url = (example: string, ...protocols: string[]) =>
  z
    .string()
    .refine(
      (text) => protocols.some((p) => text.startsWith(p) && text.length > p.length),
      `must start with ${protocols.join(' or ')} and name a host, e.g. ${example}`,
    )
    .refine((text) => URL.canParse(text), `must be a URL, e.g. ${example}`);
const webUrl = url('http://127.0.0.1:9100', 'http://', 'https://');

/** A header carries nothing else. */
const oneLineOfAscii = z
  .string()
  .regex(/^[\x20-\x7e]+$/, 'must be one line of ASCII, e.g. MyApp/1.0 (+https://example.org/my-app)');

const oneOf = <const Word extends string>(...words: Word[]) => z.enum(words, `must be one of ${words.join(', ')}`);

const league = z.custom<LeagueId>(
  (id) => typeof id === 'string' && isLeagueId(id),
  'must name leagues that are known, e.g. nba,wnba',
);

const leagues = z
  .string()
  .transform((text) => text.split(',').map((id) => id.trim()))
  .pipe(z.array(league));

const isEspn = (url: string): boolean => /(^|\.)espn\.com$/i.test(new URL(url).hostname);

/** A simulated laptop starts a simulator of its own where no URL is set. */
const asksEspn = ({ SIMULATED, ESPN_BASE_URL }: { SIMULATED: boolean; ESPN_BASE_URL?: string | undefined }): boolean =>
  ESPN_BASE_URL === undefined ? !SIMULATED : URL.canParse(ESPN_BASE_URL) && isEspn(ESPN_BASE_URL);

/**
 * Every environment variable, read once at boot. An outside service is one URL: set it and the real thing is used,
 * leave it and the embedded default runs.
 */
export const Config = z
  .object({
    HOST: z.string().regex(/^\S+$/, 'must be an address or a name without spaces, e.g. 127.0.0.1').default('127.0.0.1'),
    PORT: port.default(8000),
    /** Where the processes of their own that serve no pages say how they are. */
    PROJECTOR_PORT: port.default(8001),
    INGESTION_PORT: port.default(8002),
    STREAM_PROCESSOR_PORT: port.default(8003),
    QUESTION_DESK_PORT: port.default(8004),
    DATA_DIR: z.string().min(1).default('data'),
    EVENTSTORE_URL: EventStoreUrl.optional(),
    DATABASE_URL: url('postgresql://user:password@127.0.0.1:5432/postgres', 'postgres://', 'postgresql://').optional(),
    REDIS_URL: url('redis://127.0.0.1:6379', 'redis://', 'rediss://').optional(),
    KAFKA_BROKERS: brokers.optional(),
    /** Before the name of every topic and group, for several systems on one cluster. */
    KAFKA_PREFIX: z
      .string()
      .regex(/^[a-z0-9.-]*$/i, 'may have letters, digits, dots and dashes')
      .default(''),
    SCHEMA_REGISTRY_URL: webUrl.optional(),
    S3_ENDPOINT: webUrl.optional(),
    S3_BUCKET: z.string().min(3, 'must have at least 3 characters').default('play-by-play'),
    S3_REGION: z.string().min(1).default('us-east-1'),
    S3_ACCESS_KEY_ID: z.string().min(1).optional(),
    S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
    ESPN_BASE_URL: webUrl.optional(),
    ESPN_FALLBACK_URL: webUrl.optional(),
    ESPN_USER_AGENT: oneLineOfAscii.optional(),
    /** Who knows it may use the admin endpoints from anywhere; unset, only this machine may. */
    OPERATOR_TOKEN: z
      .string()
      .regex(/^[\x21-\x7e]{16,}$/, 'must have at least 16 characters, of ASCII and without spaces')
      .optional(),
    /** Signs the sessions of fans; the same for every copy of the API. */
    SESSION_SECRET: z
      .string()
      .regex(/^[\x21-\x7e]{32,}$/, 'must have at least 32 characters, of ASCII and without spaces')
      .optional(),
    /** Proxies between fans and this server, each of which adds to X-Forwarded-For. */
    TRUST_PROXY: wholeNumber(0, 9).default(0),
    /** Divides every polling interval; only a simulator should be asked faster than ESPN. */
    POLL_SPEED: number(1, 1000).default(1),
    LEAGUES: leagues.default(['nba']),
    /** The games are played by the simulator, and every page says so. */
    SIMULATED: z.stringbool('must be true or false').default(false),
    LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent').default('info'),
  })
  .refine((config) => config.POLL_SPEED === 1 || !asksEspn(config), {
    path: ['POLL_SPEED'],
    message: 'ESPN itself is asked no faster than its pace allows: set ESPN_BASE_URL to a simulator',
  })
  .refine((config) => !config.S3_ENDPOINT || (config.S3_ACCESS_KEY_ID && config.S3_SECRET_ACCESS_KEY), {
    path: ['S3_ENDPOINT'],
    message: 'S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY must be set with it',
  });
export type Config = z.infer<typeof Config>;
