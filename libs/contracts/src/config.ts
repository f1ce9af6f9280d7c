import * as z from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const url = (...protocols: string[]) =>
  z.string().refine((text) => protocols.some((p) => text.startsWith(p)), `must start with ${protocols.join(' or ')}`);

/**
 * Every environment variable, read once at boot. An outside service is one URL: set it and the real thing is used,
 * leave it and the embedded default runs.
 */
export const Config = z.object({
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
  LEAGUES: z.string().default('nba'),
  /** The games are played by the simulator, and every page says so. */
  SIMULATED: z.stringbool().default(false),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});
export type Config = z.infer<typeof Config>;
