import { setTimeout as pause } from 'node:timers/promises';
import { type Pool, type PoolClient } from 'pg';

export interface HeldLock {
  /** The same for all who want it, in this database. */
  readonly name: string;
  /** Runs while this process holds the lock, until `lost`; it is asked for again when this ends. */
  readonly whileHeld: (lost: AbortSignal) => Promise<void>;
  /** Ends it all. */
  readonly signal: AbortSignal;
  /** It is held now, or another holds it. */
  readonly onChange?: (isHeld: boolean) => void;
  /** The database is away, or `whileHeld` failed: it is tried again. */
  readonly onFailure?: (error: unknown) => void;
  /** How long a holder that stands still keeps it, in milliseconds. Default 15,000. */
  readonly patienceMs?: number;
}

const askEveryMs = 500;
const againAfterMs = 1_000;

/** Ends early by the signal, and is no failure then. */
const waitFor = (ms: number, signal: AbortSignal): Promise<void> =>
  pause(ms, undefined, { signal }).catch(() => undefined);

/**
 * Does something in one process at a time, of however many there are: who holds a lock of PostgreSQL does it, the others
 * stand by. The lock ends with its connection, so a killed holder is succeeded within a second; one that stands still
 * says nothing on its connection, which the server then closes. It may wake up before it hears that it has lost the lock:
 * what is done here must bear being done by two for a moment. Takes one connection of the pool for itself.
 */
export const holdLock = async (pool: Pool, lock: HeldLock): Promise<void> => {
  while (!lock.signal.aborted) {
    await holdOnce(pool, lock).catch((error: unknown) => lock.onFailure?.(error));
    await waitFor(againAfterMs, lock.signal);
  }
};

const holdOnce = async (pool: Pool, lock: HeldLock): Promise<void> => {
  const client = await pool.connect();
  const gone = new AbortController();
  client.on('error', () => gone.abort());
  client.once('end', () => gone.abort());
  try {
    const lost = AbortSignal.any([lock.signal, gone.signal]);
    if (await isGranted(client, lock, lost)) await hold(client, lock, lost, gone);
  } finally {
    // The lock goes with the connection.
    client.release(true);
  }
};

const isGranted = async (
  client: PoolClient,
  { name, onChange, patienceMs = 15_000 }: HeldLock,
  lost: AbortSignal,
): Promise<boolean> => {
  await client.query(`set idle_session_timeout = ${patienceMs}`);
  for (let attempt = 0; !lost.aborted; attempt += 1) {
    const { rows } = await client.query<{ granted: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as granted',
      [name],
    );
    if (rows[0]?.granted === true) return true;
    if (attempt === 0) onChange?.(false);
    await waitFor(askEveryMs, lost);
  }
  return false;
};

const hold = async (
  client: PoolClient,
  { whileHeld, onChange, patienceMs = 15_000 }: HeldLock,
  lost: AbortSignal,
  gone: AbortController,
): Promise<void> => {
  const done = new AbortController();
  const beating = keepAlive(client, patienceMs / 5, AbortSignal.any([lost, done.signal])).catch(() => gone.abort());
  onChange?.(true);
  try {
    await whileHeld(lost);
  } finally {
    onChange?.(false);
    done.abort();
    await beating;
  }
};

const keepAlive = async (client: PoolClient, everyMs: number, until: AbortSignal): Promise<void> => {
  while (!until.aborted) {
    await client.query('select 1');
    await waitFor(everyMs, until);
  }
};
