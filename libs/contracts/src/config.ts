import { isLeagueId, type LeagueId } from '@pbp/domain';
import * as z from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const url = (...protocols: string[]) =>
  z
    .string()
    .refine(
      (text) => protocols.some((p) => text.startsWith(p) && text.length > p.length),
      `must start with ${protocols.join(' or ')}`,
    );

const league = z.custom<LeagueId>(
  (id) => typeof id === 'string' && isLeagueId(id),
  'must name leagues that are known, e.g. nba,wnba',
);

const leagues = z
  .string()
  .transform((text) => text.split(',').map((id) => id.trim()))
  .pipe(z.array(league));

/**
 * Every environment variable, read once at boot. An outside service is one URL: set it and the real thing is used,
 * leave it and the embedded default runs.
 */
export const Config = z
  .object({
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: port.default(8000),
    DATA_DIR: z.string().min(1).default('data'),
    EVENTSTORE_URL: url('esdb://', 'esdb+discover://', 'kurrentdb://', 'unix:').optional(),
    DATABASE_URL: url('postgres://', 'postgresql://').optional(),
    ESPN_BASE_URL: url('http://', 'https://').optional(),
    ESPN_FALLBACK_URL: url('http://', 'https://').optional(),
    ESPN_USER_AGENT: z.string().min(1).optional(),
    /** Divides every polling interval; only a simulator should be asked faster than ESPN. */
    POLL_SPEED: z.coerce.number().min(1).max(1000).default(1),
    LEAGUES: leagues.default(['nba']),
    /** The games are played by the simulator, and every page says so. */
    SIMULATED: z.stringbool().default(false),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  })
  .refine((config) => config.POLL_SPEED === 1 || config.SIMULATED || config.ESPN_BASE_URL !== undefined, {
    path: ['POLL_SPEED'],
    message: 'ESPN itself is asked no faster than its pace allows: set ESPN_BASE_URL to a simulator',
  });
export type Config = z.infer<typeof Config>;
