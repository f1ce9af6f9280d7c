import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStoreDBClient } from '@eventstore/db-client';
import { alternate, median, type Row } from '../row.js';
import { table } from '../table.js';
import { EVENT_STORE, GRPC_JS_SERVER, type ServerProcess, startServer } from './server-process.js';
import { connect, prepare, type Workload, WORKLOADS } from './workloads.js';

/*
 * The figures of docs/adr/0010: the same service on node:http2 ("ours") and on grpc-js ("bare"). Rates move with whatever
 * else the machine does; the processor time that the server takes for one event hardly does.
 */

const ROUNDS = 7;

interface Side {
  readonly server: ServerProcess;
  readonly client: EventStoreDBClient;
}

interface Measured {
  readonly rates: number[];
  readonly microsecondsAnEvent: number[];
}

const measure = async ({ server, client }: Side, work: Workload, into: Measured): Promise<number> => {
  const [begin, processor] = [performance.now(), server.processorMs()];
  const rate = await work(client);
  const events = (rate * (performance.now() - begin)) / 1000;
  into.rates.push(rate);
  into.microsecondsAnEvent.push(((server.processorMs() - processor) * 1000) / events);
  return rate;
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const rowsOf = async (name: string, work: Workload, ours: Side, bare: Side): Promise<Row[]> => {
  const mine: Measured = { rates: [], microsecondsAnEvent: [] };
  const theirs: Measured = { rates: [], microsecondsAnEvent: [] };
  await alternate(
    ROUNDS,
    () => measure(ours, work, mine),
    () => measure(bare, work, theirs),
  );
  const row = (what: string, unit: string, one: number, other: number): Row => ({
    row: `${name}, ${what}`,
    unit,
    ours: one,
    bare: other,
    ratio: one / other,
    goal: '',
    ok: true,
  });
  return [
    row('rate', 'events/s', median(mine.rates), median(theirs.rates)),
    row('server', 'us CPU/event', mean(mine.microsecondsAnEvent), mean(theirs.microsecondsAnEvent)),
  ];
};

const directory = mkdtempSync(join(tmpdir(), 'bench-transports-'));
const grpcJsDir = join(directory, 'grpc-js');
mkdirSync(grpcJsDir);
const sides: Side[] = [];
for (const server of [
  await startServer(EVENT_STORE, '--data-dir', join(directory, 'http2'), '--port', '0'),
  await startServer(GRPC_JS_SERVER, grpcJsDir),
]) {
  const client = connect(server.url);
  await prepare(client);
  sides.push({ server, client });
}
const [ours, bare] = sides;
if (ours && bare) {
  const rows: Row[] = [];
  for (const [name, work] of Object.entries(WORKLOADS)) rows.push(...(await rowsOf(name, work, ours, bare)));
  process.stdout.write(`${table(rows)}\n`);
}
await Promise.all(sides.map(({ server }) => server.stop()));
rmSync(directory, { recursive: true });
process.exit(0);
