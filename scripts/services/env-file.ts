import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { servicesDir } from './places.js';

/** It exists while the services run. */
export const envFile = (): string => join(servicesDir(), 'env');

const plain = /^[\w@%+=:,./?-]*$/;

/** One word for a shell, whatever the value holds. */
export const quoted = (value: string): string => (plain.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`);

export const writeEnvFile = (variables: Readonly<Record<string, string>>): void => {
  const lines = Object.entries(variables).map(([name, value]) => `export ${name}=${quoted(value)}\n`);
  writeFileSync(envFile(), lines.join(''));
};

export const removeEnvFile = (): void => rmSync(envFile(), { force: true });

/** As written, quotes and all; undefined where the file does not name it. */
export const inEnvFile = (name: string): string | undefined => {
  if (!existsSync(envFile())) return undefined;
  const line = readFileSync(envFile(), 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`export ${name}=`));
  return line?.slice(`export ${name}=`.length);
};
