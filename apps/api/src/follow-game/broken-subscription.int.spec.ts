import { InMemoryEventStore, StoreUnavailableError } from '@pbp/eventing';
import { eventually } from '@pbp/testing';
import { Follower } from '../testing/follower.js';
import { append, gameWith, recorded } from '../testing/game-events.js';
import { startApi } from '../testing/start-api.js';

describe('following a game', () => {
  it('goes on after the subscription to the log broke', async () => {
    const store = new BreakableStore();
    const api = await startApi({ store });
    const last = await append(store, gameWith('401', 3));
    const follower = new Follower(api.url, '401');
    const arrives = (revision: number) => eventually(() => expect(follower.revision).toBe(revision));
    await arrives(last);

    store.break();
    await eventually(() => expect(api.readiness.report()['live-feed']).toMatchObject({ state: 'down' }));
    await append(store, [recorded('401', 3)], last);
    store.mend();
    await arrives(last + 1);

    expect(api.readiness.report()['live-feed']).toEqual({ state: 'ready' });
    expect(follower).toMatchObject({ gaps: 0, duplicates: 0 });
    follower.close();
    await api.app.close();
  });
});

/** A log whose subscriptions can be broken, and stay so until it is mended. */
class BreakableStore extends InMemoryEventStore {
  private broken = new AbortController();

  break(): void {
    this.broken.abort();
  }

  mend(): void {
    this.broken = new AbortController();
  }

  override async *subscribe(
    options: Parameters<InMemoryEventStore['subscribe']>[0],
  ): ReturnType<InMemoryEventStore['subscribe']> {
    const { signal } = this.broken;
    if (signal.aborted) throw new StoreUnavailableError('broken');
    yield* super.subscribe({ ...options, signal: AbortSignal.any([options.signal, signal]) });
    if (signal.aborted) throw new StoreUnavailableError('broken');
  }
}
