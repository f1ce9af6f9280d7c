import { type PortName, type Ports } from './ports.js';

export const serviceNames = ['postgres', 'event-store', 'redis', 'kafka', 'minio', 'seaweedfs', 'registry'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** Where one service lives: its own folder, and the ports of all. */
export interface Site {
  readonly folder: string;
  readonly ports: Ports;
}

export interface Launch {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** As whom, where that is not the caller. */
  readonly ids?: { readonly uid?: number; readonly gid?: number };
}

export interface Service {
  readonly name: ServiceName;
  /** The first is the one that clients use. */
  readonly ports: readonly [PortName, ...PortName[]];
  /** What must be ready before this starts. */
  readonly needs: readonly ServiceName[];
  /** Milliseconds from its start until it must be ready. */
  readonly readyWithin: number;
  readonly stopSignal: 'SIGTERM' | 'SIGINT';
  /** Debian's packages that it needs, also to be installed itself. */
  readonly packages: readonly string[];
  /** Gets what no package holds, once; what is there already is left alone. */
  install(): Promise<void>;
  /** Makes its folder fit for a start, also after a kill. */
  prepare(site: Site): Promise<void>;
  launch(site: Site): Promise<Launch>;
  /** Resolves if it serves; rejects with the reason why not. */
  check(site: Site): Promise<void>;
  /** Sets what can only be set once it serves, e.g. databases. */
  settle?(site: Site): Promise<void>;
  /** What clients read from the environment. */
  variables(ports: Ports): Readonly<Record<string, string>>;
}
