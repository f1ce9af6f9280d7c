import { needReachable, outsideEventStore, ownServices } from '../outside-event-store.js';
import { knownPorts, type Ports } from '../ports.js';
import { type Service } from '../service.js';
import { portOf, type ServiceState, stateOf } from '../service-state.js';

interface Line {
  readonly text: string;
  readonly ready: boolean;
}

const line = (name: string, pid: number | string, port: number | string, words: string): string =>
  [name.padEnd(12), String(pid).padStart(8), String(port).padStart(6), ` ${words}`].join(' ');

const lineOf = (service: Service, state: ServiceState, ports: Ports): Line => {
  const port = portOf(service, ports);
  switch (state.kind) {
    case 'down':
      return { text: line(service.name, '-', port, 'down'), ready: false };
    case 'unready':
      return { text: line(service.name, state.process.pid, port, `not ready: ${state.reason}`), ready: false };
    case 'ready':
      return { text: line(service.name, state.process.pid, port, 'ready'), ready: true };
    default:
      return state satisfies never;
  }
};

/** One that does not answer is asked once more: the machine may have stood still for a moment. */
const surely = async (service: Service, ports: Ports): Promise<ServiceState> => {
  const state = await stateOf(service, ports);
  return state.kind === 'unready' ? stateOf(service, ports) : state;
};

const lineOfOutside = async (url: string): Promise<Line> => {
  const reason = await needReachable(url).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  return { text: line('event-store', '-', '-', reason ?? `ready, from outside: ${url}`), ready: reason === null };
};

/** One line for each service; whether all are ready. */
export const status = async (): Promise<boolean> => {
  const ports = knownPorts();
  const outside = outsideEventStore(ports);
  const lines = await Promise.all([
    ...ownServices(outside).map(async (service) => lineOf(service, await surely(service, ports), ports)),
    ...(outside === null ? [] : [lineOfOutside(outside)]),
  ]);
  for (const { text } of lines) process.stdout.write(`${text}\n`);
  return lines.every(({ ready }) => ready);
};
