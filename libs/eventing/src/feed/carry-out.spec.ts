import { eventually } from '@pbp/testing';
import { FeedHarness, holds } from '../testing/feed-harness.js';
import { note, notes } from '../testing/note.js';

describe('a parked event', () => {
  let feed: FeedHarness;
  beforeEach(() => (feed = new FeedHarness()));
  afterEach(() => feed.stop());

  const bad = 'game-1:1';
  const failing = new Error('cannot take it');

  beforeEach(async () => {
    await feed.store.append('game-1', notes('a', 2), 'none');
    await feed.store.append('game-2', notes('b', 2), 'none');
    await feed.store.append('game-1', [note('behind')], 1);
    await feed.store.append('game-2', [note('flows on')], 1);
  });

  const parked = () =>
    feed.deadLetters.all().map(({ letter: { event, reason }, resolution }) => ({
      place: `${event.stream}:${event.revision}`,
      reason: reason.kind,
      resolution: resolution?.kind,
    }));

  it('redriven, is handled in order and the stream flows again', async () => {
    let broken = true;
    feed.start({}, (batch) => (broken && holds(batch, bad) ? failing : undefined));
    await eventually(() => expect(parked()).toHaveLength(2), { every: 1 });
    broken = false;

    expect(await feed.ask('redrive', 'game-1', 'mended')).toMatchObject({ kind: 'redriven' });

    await feed.store.append('game-1', [note('flows again')], 2);
    await eventually(() => expect(feed.places.slice(-3)).toEqual(['game-1:1', 'game-1:2', 'game-1:3']), { every: 1 });
    expect(parked().map(({ resolution }) => resolution)).toEqual(['redriven', 'redriven']);
    expect(feed.deadLetters.all()[0]?.resolution).toMatchObject({ reason: 'mended', by: 'ann' });
  });

  it('redriven in vain, is parked again with its new error, and all its attempts are counted', async () => {
    let tries = 0;
    feed.start({}, (batch) => {
      if (!holds(batch, bad)) return undefined;
      return batch.kind === 'redrive' ? new Error(`still broken ${(tries += 1)}`) : failing;
    });
    await eventually(() => expect(parked()).toHaveLength(2), { every: 1 });

    expect(await feed.ask('redrive', 'game-1', 'mended?')).toMatchObject({
      kind: 'parkedAgain',
      error: expect.stringContaining('still broken 1') as unknown,
    });
    await feed.ask('redrive', 'game-1', 'and now?');

    expect(feed.deadLetters.all()[0]?.letter.reason).toMatchObject({
      error: expect.stringContaining('still broken 2') as unknown,
      attempts: 5,
    });
    expect(parked().map(({ resolution }) => resolution)).toEqual([undefined, undefined]);
  });

  it('skipped, is given up and those behind it are handled', async () => {
    feed.start({}, (batch) => (holds(batch, bad) ? failing : undefined));
    await eventually(() => expect(parked()).toHaveLength(2), { every: 1 });

    expect(await feed.ask('skip', 'game-1', 'a duplicate')).toMatchObject({ kind: 'skipped' });

    expect(feed.places.at(-1)).toBe('game-1:2');
    expect(parked().map(({ resolution }) => resolution)).toEqual(['skipped', 'redriven']);
  });

  it('skipped, is given up also behind one that was parked since', async () => {
    let broken = true;
    feed.start({}, (batch) => (broken && (holds(batch, bad) || holds(batch, 'game-1:2')) ? failing : undefined));
    await eventually(() => expect(parked()).toHaveLength(2), { every: 1 });
    const [, second] = await feed.deadLetters.unresolved('harness.v1', 'game-1');
    feed.deadLetters.ask({
      id: 'second',
      kind: 'skip',
      feed: 'harness.v1',
      stream: 'game-1',
      eventId: second?.event.id ?? '',
      reason: 'r',
      by: 'b',
      at: '',
    });
    await eventually(() => expect(feed.deadLetters.outcomeOf('second')).toMatchObject({ kind: 'skipped' }), {
      every: 1,
    });
    broken = false;
    await feed.ask('redrive', 'game-1', 'mended');
    expect(parked().map(({ resolution }) => resolution)).toEqual(['redriven', 'skipped']);
    expect(feed.places).not.toContain('game-1:2');
  });

  it('skipped, gives up no other event when it is carried out a second time', async () => {
    feed.start({}, (batch) => (holds(batch, bad) || holds(batch, 'game-1:2') ? failing : undefined));
    await eventually(() => expect(parked()).toHaveLength(2), { every: 1 });
    const [bad1] = await feed.deadLetters.unresolved('harness.v1', 'game-1');
    await feed.ask('skip', 'game-1', 'a duplicate');
    const again = {
      id: 'again',
      kind: 'skip',
      feed: 'harness.v1',
      stream: 'game-1',
      reason: 'r',
      by: 'b',
      at: '',
    } as const;

    feed.deadLetters.ask({ ...again, eventId: bad1?.event.id ?? '' });

    await eventually(() => expect(feed.deadLetters.outcomeOf('again')).toMatchObject({ kind: 'skipped' }), {
      every: 1,
    });
    expect(parked()).toEqual([
      { place: bad, reason: 'failed', resolution: 'skipped' },
      { place: 'game-1:2', reason: 'failed', resolution: undefined },
    ]);
  });

  it('lets an instruction wait that was given while nobody ran, or while the dead letters were out of reach', async () => {
    feed.start({}, (batch) => (holds(batch, bad) ? failing : undefined));
    await eventually(() => expect(parked()).toHaveLength(2), { every: 1 });
    await feed.stop();
    const outcome = feed.ask('skip', 'game-1', 'a duplicate');
    const instructions = feed.deadLetters.instructions.bind(feed.deadLetters);
    let failures = 2;
    feed.deadLetters.instructions = async (name) => {
      if ((failures -= 1) >= 0) throw new Error('the database is away');
      return instructions(name);
    };

    feed.start();

    expect(await outcome).toMatchObject({ kind: 'skipped' });
    expect(feed.signsOf('unheeded')).toHaveLength(2);
  });
});
