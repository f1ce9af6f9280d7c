import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { alternate, limitRow, median, quantile, rateRow, type Row } from '../row.js';
import { writeBigLog } from './big-log.js';
import { deliveryTimes } from './delivery.js';
import { EVENT_STORE, NULL_SERVER, startServer } from './server-process.js';
import { connect, prepare, type Workload, WORKLOADS } from './workloads.js';

const ROUNDS = 7;
const STARTS = 7;
const DELIVERIES = 400;
const BIG_LOG = 400_000;

/** Share of the null server's rate to reach, and what EventStoreDB 23.10.6 did, measured on another day. */
const GOALS: Readonly<Record<keyof typeof WORKLOADS, readonly [least: number, real: string]>> = {
  'append 1, awaited': [0.4, '654'],
  'append 1, unary': [0.55, '536'],
  'append 1, 32 in flight': [0.9, '4,588'],
  'append 100': [0.65, '14,142'],
  'append 500': [0.75, '23,664'],
  'read a stream': [0.9, '48,900'],
  'read all': [0.85, '49,700'],
};

const workloads = Object.entries(WORKLOADS) as [keyof typeof WORKLOADS, Workload][];

/** The embedded event store beside a server that stores nothing, by the same client in the same run. */
export const eventStoreRows = async (): Promise<Row[]> => {
  const directory = mkdtempSync(join(tmpdir(), 'bench-event-store-'));
  try {
    return [...(await rateRows(join(directory, 'rates'))), ...(await bigLogRows(join(directory, 'big')))];
  } finally {
    rmSync(directory, { recursive: true });
  }
};

const rateRows = async (dataDir: string): Promise<Row[]> => {
  const ours = await startServer(EVENT_STORE, '--data-dir', dataDir, '--port', '0');
  const bare = await startServer(NULL_SERVER);
  const [ourClient, bareClient] = [connect(ours.url), connect(bare.url)];
  await prepare(ourClient);
  await prepare(bareClient);
  const rows: Row[] = [];
  for (const [name, work] of workloads) {
    const [least, real] = GOALS[name];
    await work(ourClient);
    await work(bareClient);
    const rounds = await alternate(
      ROUNDS,
      () => work(ourClient),
      () => work(bareClient),
    );
    rows.push(rateRow(`store: ${name} (EventStoreDB: ${real})`, 'events/s', rounds, least));
  }
  const times = await deliveryTimes(ourClient, DELIVERIES);
  const [half, most] = [quantile(times, 0.5), quantile(times, 0.99)];
  rows.push(limitRow('store: append to subscriber, p50 (EventStoreDB: 1.6)', 'ms', half, 6));
  rows.push(limitRow('store: append to subscriber, p99 (EventStoreDB: 1,009)', 'ms', most, 6));
  await Promise.allSettled([ourClient.dispose(), bareClient.dispose()]);
  await Promise.all([ours.stop(), bare.stop()]);
  return rows;
};

const bigLogRows = async (dataDir: string): Promise<Row[]> => {
  const empty = await startServer(EVENT_STORE, '--data-dir', dataDir, '--port', '0');
  await empty.stop();
  await writeBigLog(dataDir, BIG_LOG);
  const starts: number[] = [];
  const memory: number[] = [];
  for (let n = 0; n < STARTS; n++) {
    const server = await startServer(EVENT_STORE, '--data-dir', dataDir, '--port', '0');
    starts.push(server.startMs);
    await pause(500);
    memory.push(server.residentMegabytes());
    await server.stop();
  }
  return [
    limitRow(
      `store: start with ${BIG_LOG.toLocaleString('en')} events (EventStoreDB, empty: 1,350)`,
      'ms',
      median(starts),
      150,
    ),
    limitRow('store: memory, idle (EventStoreDB: 410)', 'MB', median(memory), 80),
  ];
};
