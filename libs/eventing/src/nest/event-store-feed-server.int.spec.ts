import { Controller, type INestMicroservice, Module } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { Test } from '@nestjs/testing';
import { eventually } from '@pbp/testing';
import { InMemoryCheckpoints } from '../feed/checkpoints.js';
import { InMemoryDeadLetters } from '../feed/dead-letters.js';
import { type FeedBatch } from '../feed/feed.js';
import { InMemoryEventStore } from '../in-memory-event-store.js';
import { note, notes } from '../testing/note.js';
import { EventStoreFeedServer } from './event-store-feed-server.js';
import { FeedContext } from './feed-context.js';
import { OnFeed } from './on-feed.js';

const places: string[] = [];
const feeds = new Set<string>();

@Controller()
class Scorekeeper {
  @OnFeed('scorekeeper.v1', { prefixes: ['game-'] })
  async keep(@Payload() batch: FeedBatch, @Ctx() context: FeedContext): Promise<void> {
    feeds.add(context.getFeed());
    if (batch.events.some(({ stream }) => stream === 'game-bad')) throw new TypeError('this very error');
    for (const { stream, revision } of batch.events) places.push(`${stream}:${revision}`);
  }
}

@Module({ controllers: [Scorekeeper] })
class ScorekeeperModule {}

describe('EventStoreFeedServer', () => {
  const store = new InMemoryEventStore();
  const checkpoint = new InMemoryCheckpoints();
  const deadLetters = new InMemoryDeadLetters();
  const signs: string[] = [];
  const server = new EventStoreFeedServer({
    store,
    checkpoint,
    deadLetters,
    retry: { attempts: 2, initialMs: 1, maxMs: 1 },
    observe: (feed, { kind }) => signs.push(`${feed} ${kind}`),
  });
  let application: INestMicroservice;

  beforeAll(async () => {
    await store.append('game-1', notes('a', 2), 'none');
    await store.append('poll-1', notes('b', 1), 'none');
    const testing = await Test.createTestingModule({ imports: [ScorekeeperModule] }).compile();
    application = testing.createNestMicroservice({ strategy: server, logger: false });
    await application.listen();
  });

  afterAll(() => application.close());

  it('brings a controller’s method the batches of its feed', async () => {
    await eventually(() => expect(places).toEqual(['game-1:0', 'game-1:1']), { every: 1 });
    await store.append('game-1', [note('live')], 1);
    await eventually(() => expect(places).toEqual(['game-1:0', 'game-1:1', 'game-1:2']), { every: 1 });
    expect([...feeds]).toEqual(['scorekeeper.v1']);
    expect(signs).toContain('scorekeeper.v1 caughtUp');
  });

  it('parks what the method cannot take, with the error that it threw', async () => {
    await store.append('game-bad', [note('bad')], 'none');
    await eventually(async () => {
      const [letter] = await deadLetters.unresolved('scorekeeper.v1', 'game-bad');
      expect(letter?.reason).toMatchObject({
        kind: 'failed',
        error: expect.stringContaining('TypeError: this very error') as unknown,
      });
    });
    expect(await server.feed('scorekeeper.v1')?.skip('game-bad', 'only a test')).toEqual({
      redriven: 0,
      flowing: true,
    });
  });

  it('stops with the application', async () => {
    await application.close();
    await store.append('game-1', [note('too late')], 2);
    expect(await checkpoint.load('scorekeeper.v1')).not.toBe('6/6');
    expect(places).not.toContain('game-1:3');
  });
});
