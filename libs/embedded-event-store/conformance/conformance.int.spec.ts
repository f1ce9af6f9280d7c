import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStoreServer, startEventStore } from '../src/index.js';
import { compare } from './compare.js';
import { type Answers } from './outcome.js';
import { record } from './record.js';
import { scenarios } from './scenarios/index.js';

const RECORDED = join(import.meta.dirname, 'eventstoredb-23.10.6.json');
const recorded = JSON.parse(readFileSync(RECORDED, 'utf8')) as Answers;

let directory: string;
let server: EventStoreServer;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'conformance-'));
});
afterEach(async () => {
  await server.close();
  rmSync(directory, { recursive: true });
});

describe('the embedded event store', () => {
  it('answers all recorded calls as EventStoreDB 23.10.6 did', async () => {
    server = await startEventStore(join(directory, 'events.db'), { kind: 'tcp', port: 0 });
    const { passed, differences } = compare(recorded, await record(server.url, scenarios));
    expect(differences).toEqual([]);
    expect(passed).toBe(1639);
  });

  it('answers the same on a unix socket', async () => {
    server = await startEventStore(join(directory, 'events.db'), { kind: 'unix', path: join(directory, 'socket') });
    const some = scenarios.filter(({ name, waits }) => !waits && !name.startsWith('$all'));
    const names = new Set(some.map(({ name }) => name));
    const expected = Object.fromEntries(Object.entries(recorded).filter(([name]) => names.has(name)));
    const { passed, differences } = compare(expected, await record(server.url, some));
    expect(differences).toEqual([]);
    expect(passed).toBeGreaterThan(1500);
  });
});
