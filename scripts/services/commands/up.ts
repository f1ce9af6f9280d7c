import { envFile, writeEnvFile } from '../env-file.js';
import { installServices } from './install.js';
import { withLock } from '../lock.js';
import { namedEventStore, needReachable, ownServices } from '../outside-event-store.js';
import { cacheDir, servicesDir } from '../places.js';
import { choosePorts, knownPorts, type PortName, type Ports } from '../ports.js';
import { type Service, type ServiceName } from '../service.js';
import { portOf, stateOf } from '../service-state.js';
import { startService } from '../start-service.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const portsInUse = async (services: readonly Service[]): Promise<ReadonlySet<PortName>> => {
  const ports = knownPorts();
  const states = await Promise.all(services.map((service) => stateOf(service, ports)));
  return new Set(services.filter((_, index) => states[index]?.kind !== 'down').flatMap((service) => service.ports));
};

const startOne = async (service: Service, ports: Ports): Promise<void> => {
  const began = performance.now();
  const how = await startService(service, ports);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`${service.name.padEnd(12)} ${portOf(service, ports)}  ${how === 'started' ? `ready in ${seconds} s` : how}`);
};

/** All at once, each after those that it needs. Throws the words of every service that failed. */
const startAll = async (services: readonly Service[], ports: Ports): Promise<void> => {
  const begun = new Map<ServiceName, Promise<void>>();
  for (const service of services) {
    const needed = service.needs.map((name) => begun.get(name) ?? Promise.resolve());
    begun.set(
      service.name,
      Promise.all(needed).then(() => startOne(service, ports)),
    );
  }
  const results = await Promise.allSettled(begun.values());
  const reasons = results.filter((result) => result.status === 'rejected').map(({ reason }) => String(reason));
  if (reasons.length > 0) throw new Error([...new Set(reasons)].join('\n\n'));
};

/** One checkout after the other, or two would choose the same free ports. */
const startOnFreePorts = (services: readonly Service[]): Promise<Ports> =>
  withLock(cacheDir(), async () => {
    const ports = await choosePorts(await portsInUse(services));
    await startAll(services, ports);
    return ports;
  });

const variablesOf = (
  services: readonly Service[],
  ports: Ports,
  outside: string | null,
): Readonly<Record<string, string>> => ({
  ...(outside === null ? {} : { EVENTSTORE_URL: outside }),
  ...Object.fromEntries(services.flatMap((service) => Object.entries(service.variables(ports)))),
});

/** Every service is ready, and the env file written, when it resolves. What runs already is left running. */
export const up = async (): Promise<void> => {
  await withLock(servicesDir(), async () => {
    const outside = namedEventStore(knownPorts());
    if (outside !== null) await needReachable(outside);
    const services = ownServices(outside);
    await installServices(services);
    writeEnvFile(variablesOf(services, await startOnFreePorts(services), outside));
  });
  say(`URLs are in ${envFile()}`);
};
