import { gameSchemaVersion, type Upcaster } from '@pbp/domain';
import { InMemoryEventStore } from './in-memory-event-store.js';
import { collect, note } from './testing/note.js';
import { Upcasters, upcasting, withGameUpcasters } from './upcasting.js';

const rename: Upcaster = { type: 'TextNoted', from: 1, upcast: ({ data }) => ({ type: 'NoteWritten', data }) };
const wrap: Upcaster = { type: 'NoteWritten', from: 2, upcast: ({ type, data }) => ({ type, data: { body: data } }) };

describe('upcasting', () => {
  const inner = new InMemoryEventStore();
  const store = upcasting(inner, new Upcasters([wrap, rename]));
  const newest = { type: 'NoteWritten', data: { body: { text: 'a' } }, metadata: { schemaVersion: 3 } };

  beforeAll(() => store.append('note-1', [note('a')], 'none'));

  it('brings an old event to the newest version, step by step, wherever it is read', async () => {
    expect(await collect(store.read('note-1'))).toMatchObject([newest]);
    expect(await collect(store.readAll())).toMatchObject([newest]);
    const stop = new AbortController();
    for await (const delivery of store.subscribe({ after: 'start', signal: stop.signal })) {
      expect(delivery).toMatchObject({ kind: 'event', event: newest });
      stop.abort();
    }
  });

  it('leaves the log as it was written', async () => {
    expect(await collect(inner.read('note-1'))).toMatchObject([note('a')]);
  });

  it('leaves events of the newest version and unknown ones alone', () => {
    const event = { ...note('b'), stream: 's', revision: 0, position: '1/1' };
    const later = { ...event, metadata: { ...event.metadata, schemaVersion: 9 } };
    expect(new Upcasters([rename]).upcast(later)).toBe(later);
  });

  it('is the store itself where there is nothing to bring up to date', () => {
    expect(upcasting(inner, new Upcasters([]))).toBe(inner);
  });

  it('leaves events of games that are of the current version as they are', async () => {
    const metadata = { ...note('c').metadata, schemaVersion: gameSchemaVersion };
    const event = { ...note('c'), type: 'GameStarted', data: { gameId: '401' }, metadata };
    await inner.append('game-401', [event], 'none');
    expect(await collect(withGameUpcasters(inner).read('game-401'))).toMatchObject([event]);
  });

  it('refuses two upcasters for the same step', () => {
    expect(() => new Upcasters([rename, rename])).toThrow('two upcasters for TextNoted version 1');
  });
});
