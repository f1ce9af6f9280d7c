import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { projectRoot } from '@pbp/testing';

export const root = projectRoot();

/** Data, logs, process records and the env file of the services (SERVICES_DIR, or data/services in the checkout). */
export const servicesDir = (): string => resolve(root, process.env['SERVICES_DIR'] || join('data', 'services'));

/** What was downloaded or built once for all checkouts of this user. */
export const cacheDir = (): string =>
  join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'play-by-play', 'services');

/** Pinned versions and configuration that belong to the repository. */
export const deployDir = join(root, 'deploy', 'services');

export const folderOf = (service: string): string => join(servicesDir(), service);
