import { foldStream } from './fold-stream.js';
import { InMemoryEventStore } from './in-memory-event-store.js';
import { notes } from './testing/note.js';

const count = (seen: number): number => seen + 1;

describe('foldStream', () => {
  const store = new InMemoryEventStore();
  beforeAll(() => store.append('game-1', notes('a', 5), 'none'));

  it('folds all events and tells the revision', async () => {
    expect(await foldStream(store, 'game-1', count, 0)).toEqual({ state: 5, revision: 4 });
  });

  it('folds up to a revision, inclusive', async () => {
    expect(await foldStream(store, 'game-1', count, 0, { upTo: 2 })).toEqual({ state: 3, revision: 2 });
    expect(await foldStream(store, 'game-1', count, 0, { upTo: 99 })).toEqual({ state: 5, revision: 4 });
  });

  it('folds the newest event alone where that says all', async () => {
    expect(await foldStream(store, 'game-1', count, 0, { reads: 'newest' })).toEqual({ state: 1, revision: 4 });
    expect(await foldStream(store, 'game-2', count, 0, { reads: 'newest' })).toEqual({ state: 0, revision: 'none' });
  });

  it('answers the initial state and "none" for a stream that does not exist', async () => {
    expect(await foldStream(store, 'game-2', count, 0)).toEqual({ state: 0, revision: 'none' });
  });
});
