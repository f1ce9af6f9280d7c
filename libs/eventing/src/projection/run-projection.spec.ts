import { eventually } from '@pbp/testing';
import { type Envelope } from '../event-store.js';
import { CheckpointConflictError, type CheckpointStore, InMemoryCheckpoints } from '../feed/checkpoints.js';
import { InMemoryDeadLetters } from '../feed/in-memory-dead-letters.js';
import { type FeedBatch, type FeedSign } from '../feed/feed.js';
import { InMemoryEventStore } from '../in-memory-event-store.js';
import { note, notes, someMetadata } from '../testing/note.js';
import { type Projection, type UnitOfWork } from './projection.js';
import { projecting, runProjection } from './run-projection.js';

/** Rows and checkpoints that roll back together. */
class MemoryUnitOfWork implements UnitOfWork<string[]> {
  rows: string[] = [];
  readonly checkpoints = new InMemoryCheckpoints();

  async run(work: (rows: string[], checkpoints: CheckpointStore) => Promise<void>): Promise<void> {
    const rows = [...this.rows];
    const moves: Parameters<CheckpointStore['advance']>[] = [];
    const staged: CheckpointStore = {
      load: (name) => this.checkpoints.load(name),
      advance: async (...move) => {
        const [name, from, to] = move;
        const trial = new InMemoryCheckpoints();
        const current = await this.checkpoints.load(name);
        if (current !== undefined) await trial.advance(name, undefined, current);
        const outcome = await trial.advance(name, from, to);
        if (outcome.kind === 'stored') moves.push(move);
        return outcome;
      },
    };
    await work(rows, staged);
    this.rows = rows;
    for (const move of moves) await this.checkpoints.advance(...move);
  }
}

const texts: Projection<string[]> = {
  name: 'texts.v1',
  prefixes: ['note-'],
  canHandle: ['TextNoted'],
  project: async (events, rows) => {
    for (const { revision } of events) rows.push(String(revision));
  },
};

const batch = (from: number, previous: string | undefined, types: readonly string[]): FeedBatch => {
  const events = types.map((type, index): Envelope => {
    const place = from + index;
    return {
      id: '',
      stream: 'note-1',
      revision: place,
      position: `${place}/${place}`,
      type,
      data: {},
      metadata: someMetadata,
    };
  });
  const position = events.at(-1)?.position ?? '0/0';
  return { kind: 'next', feed: 'texts.v1', events, previous, position };
};

describe('projecting', () => {
  let unit: MemoryUnitOfWork;
  beforeEach(() => (unit = new MemoryUnitOfWork()));

  it('writes rows and checkpoint together', async () => {
    await projecting(texts, unit)(batch(1, undefined, ['TextNoted', 'TextNoted']));
    expect(unit.rows).toEqual(['1', '2']);
    expect(await unit.checkpoints.load('texts.v1')).toBe('2/2');
  });

  it('changes nothing when a batch comes again', async () => {
    const handler = projecting(texts, unit);
    const first = batch(1, undefined, ['TextNoted', 'TextNoted']);
    await handler(first);
    await handler(first);
    await handler(batch(3, '2/2', ['TextNoted']));
    await handler(first);
    expect(unit.rows).toEqual(['1', '2', '3']);
  });

  it('keeps neither rows nor checkpoint when it fails', async () => {
    const failing = {
      ...texts,
      project: async (_: readonly Envelope[], rows: string[]) => {
        rows.push('half');
        throw new Error('no');
      },
    };
    await expect(projecting(failing, unit)(batch(1, undefined, ['TextNoted']))).rejects.toThrow('no');
    expect(unit.rows).toEqual([]);
    expect(await unit.checkpoints.load('texts.v1')).toBeUndefined();
  });

  it('passes over types that it does not know, and counts them', async () => {
    const signs: FeedSign[] = [];
    const handler = projecting(texts, unit, (sign) => signs.push(sign));
    await handler(batch(1, undefined, ['Unknown', 'TextNoted', 'Unknown']));
    expect(unit.rows).toEqual(['2']);
    expect(signs).toEqual([{ kind: 'ignored', type: 'Unknown', events: 2 }]);
    expect(await unit.checkpoints.load('texts.v1')).toBe('3/3');
  });

  it('writes nothing when another worker of its name is in between', async () => {
    await unit.checkpoints.advance('texts.v1', undefined, '2/2');
    const attempt = projecting(texts, unit)(batch(2, '1/1', ['TextNoted', 'TextNoted']));
    await expect(attempt).rejects.toThrow(CheckpointConflictError);
    expect(unit.rows).toEqual([]);
  });

  it('projects redriven events without moving the checkpoint', async () => {
    await unit.checkpoints.advance('texts.v1', undefined, '9/9');
    const { events } = batch(4, undefined, ['TextNoted']);
    await projecting(texts, unit)({ kind: 'redrive', feed: 'texts.v1', events });
    expect(unit.rows).toEqual(['4']);
    expect(await unit.checkpoints.load('texts.v1')).toBe('9/9');
  });
});

describe('runProjection', () => {
  it('follows the log, moves past parked events and stays in step with its checkpoint', async () => {
    const store = new InMemoryEventStore();
    const unit = new MemoryUnitOfWork();
    const deadLetters = new InMemoryDeadLetters();
    const stop = new AbortController();
    const picky: Projection<string[]> = {
      ...texts,
      project: async (events, rows) => {
        if (events.some(({ stream }) => stream === 'note-bad')) throw new Error('bad');
        return texts.project(events, rows);
      },
    };
    await store.append('note-1', notes('a', 2), 'none');
    await store.append('note-bad', notes('b', 2), 'none');
    const running = runProjection({
      store,
      projection: picky,
      unitOfWork: unit,
      checkpoint: unit.checkpoints,
      deadLetters,
      retry: { attempts: 2, initialMs: 1, maxMs: 1 },
      signal: stop.signal,
    });
    await eventually(async () => expect(await unit.checkpoints.load('texts.v1')).toBe('4/4'), { every: 1 });
    await store.append('note-1', [note('c')], 1);
    await eventually(() => expect(unit.rows).toEqual(['0', '1', '2']), { every: 1 });
    expect(await deadLetters.unresolved('texts.v1', 'note-bad')).toHaveLength(2);
    stop.abort();
    await running.finished;
  });
});
