import { eventually, startSuiteDatabase, type SuiteDatabase } from '@pbp/testing';
import pg from 'pg';
import { holdLock } from './hold-lock.js';

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve())));

/** A process that wants the lock, on connections of its own. */
class Copy {
  readonly pool: pg.Pool;
  readonly failures: unknown[] = [];
  isHolder = false;
  timesHeld = 0;
  private readonly stopped = new AbortController();
  private readonly ended: Promise<void>;

  constructor(url: string, whileHeld: (lost: AbortSignal) => Promise<void> = untilAborted) {
    this.pool = new pg.Pool({ connectionString: url });
    this.pool.on('error', () => undefined);
    this.ended = holdLock(this.pool, {
      name: 'one at a time',
      whileHeld,
      signal: this.stopped.signal,
      onChange: (isHeld) => this.note(isHeld),
      onFailure: (error) => this.failures.push(error),
      patienceMs: 60_000,
    });
  }

  private note(isHeld: boolean): void {
    this.isHolder = isHeld;
    if (isHeld) this.timesHeld += 1;
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.ended;
    await this.pool.end();
  }
}

describe('what one process does at a time', () => {
  let database: SuiteDatabase;
  let copies: Copy[];
  const start = (...given: ConstructorParameters<typeof Copy> extends [string, ...infer Rest] ? Rest : never): Copy => {
    const copy = new Copy(database.url, ...given);
    copies.push(copy);
    return copy;
  };
  const holders = () => copies.filter(({ isHolder }) => isHolder);
  const oneHolds = () => eventually(() => expect(holders()).toHaveLength(1));

  beforeAll(async () => {
    database = await startSuiteDatabase();
  });
  beforeEach(() => (copies = []));
  afterEach(() => Promise.all(copies.map((copy) => copy.stop())));
  afterAll(() => database.stop());

  it('is done by one of several, and by the next when that one stops', async () => {
    start();
    start();
    start();
    await oneHolds();
    const [first] = holders();

    await first?.stop();
    copies = copies.filter((copy) => copy !== first);

    await oneHolds();
  });

  it('is taken over from one whose connection was lost, which hears of it', async () => {
    const first = start();
    await oneHolds();
    const second = start();

    await second.pool.query(`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted`);

    // The first may be the quicker one to ask again.
    await eventually(() => expect(first.timesHeld + second.timesHeld).toBe(2));
    await oneHolds();
  });

  it('is taken over from one that stands still', async () => {
    const frozen = new pg.Client({ connectionString: database.url });
    frozen.on('error', () => undefined);
    await frozen.connect();
    await frozen.query('set idle_session_timeout = 200');
    await frozen.query(`select pg_advisory_lock(hashtextextended('one at a time', 0))`);

    start();

    await oneHolds();
  });

  it('is tried again when it fails', async () => {
    let tries = 0;
    const copy = start(async (lost) => {
      if ((tries += 1) === 1) throw new Error('not this time');
      return untilAborted(lost);
    });
    await eventually(() => expect(tries).toBe(2));
    await oneHolds();
    expect(copy.failures).toEqual([new Error('not this time')]);
  });
});
