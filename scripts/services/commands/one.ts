import { allServices } from '../all-services.js';
import { killService, stopService } from '../end-service.js';
import { withLock } from '../lock.js';
import { servicesDir } from '../places.js';
import { knownPorts, type Ports } from '../ports.js';
import { type Service } from '../service.js';
import { stateOf } from '../service-state.js';
import { type Started, startService } from '../start-service.js';

const named = (name: string): Service => {
  const service = allServices.find((each) => each.name === name);
  if (!service) throw new Error(`${name} is none of: ${allServices.map((each) => each.name).join(', ')}`);
  return service;
};

const needThoseItNeeds = async (service: Service, ports: Ports): Promise<void> => {
  for (const name of service.needs) {
    const { kind } = await stateOf(named(name), ports);
    if (kind !== 'ready') throw new Error(`${service.name} needs ${name}, which is ${kind}: start ${name} first`);
  }
};

/** On the ports of the last `up`, since clients know them. */
const start = async (service: Service): Promise<Started> => {
  const ports = knownPorts();
  await needThoseItNeeds(service, ports);
  return startService(service, ports);
};

const actions = {
  start,
  stop: stopService,
  kill: killService,
} as const;

export type Action = keyof typeof actions;
export const actionNames = Object.keys(actions) as readonly Action[];

/** Does that to one service alone; the others are left as they are. */
export const one = (action: Action, name: string): Promise<void> =>
  withLock(servicesDir(), async () => {
    const how = await actions[action](named(name));
    process.stdout.write(`${name} ${how}\n`);
  });
