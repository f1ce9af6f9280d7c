import { Config } from '@pbp/contracts';

/** A bad environment: its message is one line that names the variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads the environment once into one typed object. Throws ConfigError naming the first bad variable. */
export const loadConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Config.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const variable = String(issue?.path[0] ?? 'environment');
  throw new ConfigError(`${variable}=${given[variable] ?? ''} is not usable: ${issue?.message ?? 'invalid'}`);
};
