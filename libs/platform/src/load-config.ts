import { Config } from '@pbp/contracts';
import { reasonOf } from './reason-of.js';

/** A bad environment: its message is one line that names the variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const secrets: ReadonlySet<string> = new Set(['OPERATOR_TOKEN', 'S3_SECRET_ACCESS_KEY', 'SESSION_SECRET']);

/** What was given, without what nobody may read in a log. */
const shown = (variable: string, value: string | undefined): string => {
  if (secrets.has(variable)) return '***';
  return (value ?? '').replaceAll(/[\r\n]+/g, ' ').replace(/^([a-z+]+:\/\/[^/@:]*):.*@/i, '$1:***@');
};

/** Reads the environment once into one typed object. Throws ConfigError naming the first bad variable. */
export const loadConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Config.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const variable = String(issue?.path[0] ?? 'environment');
  throw new ConfigError(
    `${variable}=${shown(variable, given[variable])} is not usable: ${issue?.message ?? 'invalid'}`,
  );
};

const firstLineOf = (error: unknown): string => reasonOf(error).split('\n', 1).join('');

/**
 * Does what needs a variable's value. Throws ConfigError naming the variable where that fails: only the attempt shows that
 * nothing answers there, or that a file it names is missing.
 */
export const blaming = async <Result>(
  variable: keyof Config,
  attempt: () => Result | Promise<Result>,
): Promise<Result> => {
  try {
    return await attempt();
  } catch (cause) {
    throw new ConfigError(`${variable} is not usable: ${firstLineOf(cause)}`, { cause });
  }
};
