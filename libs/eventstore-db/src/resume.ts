import { backOff, StoreUnavailableError } from '@pbp/eventing';
import { classifyError } from './classify-error.js';
import { type Settings } from './options.js';
import { type Outage } from './outage.js';

/**
 * Reads on from where a lost connection left off. `open` starts a read from a cursor, `advance` moves the cursor past
 * an item. Gives up with StoreUnavailableError after `attempts` in a row that brought nothing.
 */
export async function* resume<Cursor, T>(
  start: Cursor,
  {
    open,
    advance,
    of,
  }: { open: (cursor: Cursor) => AsyncIterable<T>; advance: (cursor: Cursor, item: T) => Cursor; of: string },
  { attempts, backoff }: Settings,
  outage: Outage,
): AsyncGenerator<T> {
  let cursor = start;
  for (let attempt = 0; ; attempt += 1) {
    try {
      for await (const item of open(cursor)) {
        attempt = 0;
        cursor = advance(cursor, item);
        yield item;
      }
      return;
    } catch (error) {
      const classified = classifyError(error, of);
      if (!(classified instanceof StoreUnavailableError)) throw classified;
      outage.begin();
      if (attempt + 1 >= attempts) throw classified;
      await backOff(attempt, backoff);
    }
  }
}
