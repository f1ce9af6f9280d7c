import { folderOf } from './places.js';
import { listensOn } from './process/listens-on.js';
import { recordedProcess } from './process/process-record.js';
import { type RunningProcess } from './process/running-process.js';
import { type Ports } from './ports.js';
import { type Service, type Site } from './service.js';

export type ServiceState =
  | { readonly kind: 'down' }
  | { readonly kind: 'unready'; readonly process: RunningProcess; readonly reason: string }
  | { readonly kind: 'ready'; readonly process: RunningProcess };

export const siteOf = (service: Service, ports: Ports): Site => ({ folder: folderOf(service.name), ports });

export const portOf = (service: Service, ports: Ports): number => ports[service.ports[0]];

const reasonOf = (error: unknown): string => {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
};

/** Ready is: the process that we started runs, listens itself, and answers. */
export const stateOf = async (service: Service, ports: Ports): Promise<ServiceState> => {
  const site = siteOf(service, ports);
  const process = recordedProcess(site.folder);
  if (!process) return { kind: 'down' };
  const port = portOf(service, ports);
  if (!listensOn(process.pid, port)) return { kind: 'unready', process, reason: `does not listen on ${port} yet` };
  try {
    await service.check(site);
    return { kind: 'ready', process };
  } catch (error) {
    return { kind: 'unready', process, reason: reasonOf(error) };
  }
};
