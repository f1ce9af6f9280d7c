import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, isFree } from '@pbp/testing';
import { servicesDir } from './places.js';

export const HOST = '127.0.0.1';

const standard = {
  postgres: 5432,
  eventStore: 2113,
  redis: 6379,
  kafka: 9092,
  kafkaController: 9093,
  minio: 9000,
  registry: 8081,
  registryManagement: 8082,
  seaweedfs: 8333,
  seaweedfsGrpc: 18333,
  seaweedfsMaster: 9333,
  seaweedfsMasterGrpc: 19333,
  seaweedfsVolume: 9340,
  seaweedfsVolumeGrpc: 19340,
  seaweedfsFiler: 8888,
  seaweedfsFilerGrpc: 18888,
  seaweedfsAdmin: 23646,
  seaweedfsAdminGrpc: 33646,
} as const;

export type PortName = keyof typeof standard;
export type Ports = Readonly<Record<PortName, number>>;

const portsFile = (): string => join(servicesDir(), 'ports.json');
const names = Object.keys(standard) as PortName[];

const parsed = (text: string): Partial<Ports> => {
  const ports: unknown = JSON.parse(text);
  return typeof ports === 'object' && ports !== null ? ports : {};
};

/** The ports of the last start, the standard ones where there was none. */
export const knownPorts = (): Ports => {
  const file = portsFile();
  return { ...standard, ...(existsSync(file) ? parsed(readFileSync(file, 'utf8')) : {}) };
};

const choose = async (preferred: readonly number[], chosen: readonly number[]): Promise<number> => {
  for (const port of preferred) {
    if (!chosen.includes(port) && (await isFree(port))) return port;
  }
  const free = await freePort();
  return chosen.includes(free) ? choose([], chosen) : free;
};

/**
 * Ports for the next start. Those of services that run stay. Each other is the standard one, or a free one; and the one
 * that it had, where clients may know it because others run.
 */
export const choosePorts = async (inUseByUs: ReadonlySet<PortName>): Promise<Ports> => {
  const before = knownPorts();
  const ports: Record<PortName, number> = { ...before };
  const preferred = (name: PortName): readonly number[] =>
    inUseByUs.size > 0 ? [before[name], standard[name]] : [standard[name]];
  for (const name of names) {
    if (inUseByUs.has(name)) continue;
    const others = names.filter((other) => other !== name && inUseByUs.has(other)).map((other) => ports[other]);
    const earlier = names.slice(0, names.indexOf(name)).map((other) => ports[other]);
    ports[name] = await choose(preferred(name), [...others, ...earlier]);
  }
  mkdirSync(servicesDir(), { recursive: true });
  writeFileSync(portsFile(), `${JSON.stringify(ports, null, 2)}\n`);
  return ports;
};
