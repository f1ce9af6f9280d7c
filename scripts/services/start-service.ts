import { setTimeout as pause } from 'node:timers/promises';
import { eventually, isFree } from '@pbp/testing';
import { type Ports } from './ports.js';
import { launchIn, tailOfLog } from './process/launch.js';
import { type Service } from './service.js';
import { type ServiceState, siteOf, stateOf } from './service-state.js';

const POLL_MS = 50;
/** How long the port of a process that was just killed may stay taken. */
const PORT_FREE_WITHIN_MS = 5000;

export type Started = 'started' | 'ran already';

/** Waits until it is ready or has ended; the last state where it is neither in time. */
const settledState = async (service: Service, ports: Ports): Promise<ServiceState> => {
  const deadline = Date.now() + service.readyWithin;
  for (;;) {
    const state = await stateOf(service, ports);
    if (state.kind !== 'unready' || Date.now() > deadline) return state;
    await pause(POLL_MS);
  }
};

const needFreePorts = async (service: Service, ports: Ports): Promise<void> => {
  const taken = async (): Promise<void> => {
    for (const name of service.ports) {
      if (!(await isFree(ports[name])))
        throw new Error(`${service.name}: port ${ports[name]} is taken by another process`);
    }
  };
  await eventually(taken, { within: PORT_FREE_WITHIN_MS });
};

const failed = (service: Service, ports: Ports, how: string): Error =>
  new Error(`${service.name} ${how}; the end of its log:\n${tailOfLog(siteOf(service, ports).folder)}`);

const needReady = (service: Service, ports: Ports, state: ServiceState): void => {
  switch (state.kind) {
    case 'ready':
      return;
    case 'down':
      throw failed(service, ports, 'ended while it started');
    case 'unready':
      throw failed(service, ports, `was not ready within ${service.readyWithin / 1000} s (${state.reason})`);
    default:
      return state satisfies never;
  }
};

/** Ready when it resolves. One that runs is left running; one that dies meanwhile is started again. */
export const startService = async (service: Service, ports: Ports): Promise<Started> => {
  const before = await settledState(service, ports);
  if (before.kind === 'down') {
    const site = siteOf(service, ports);
    await needFreePorts(service, ports);
    await service.prepare(site);
    await launchIn(site.folder, await service.launch(site));
    needReady(service, ports, await settledState(service, ports));
  } else needReady(service, ports, before);
  await service.settle?.(siteOf(service, ports));
  return before.kind === 'down' ? 'started' : 'ran already';
};
