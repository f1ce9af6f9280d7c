import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ArchiveUnavailableError, BodyArchive, FolderObjects, keyOf, verifyLog } from '@pbp/archive';
import { InMemoryEventStore } from '@pbp/eventing';
import { InProcessFeedPulse } from '@pbp/live-state';
import {
  ARCHIVE,
  ARCHIVE_OBJECTS,
  CONFIG,
  CoreModule,
  createLogger,
  EVENT_STORE,
  FEED_PULSE,
  loadConfig,
  LOGGER,
  Readiness,
  READINESS,
} from '@pbp/platform';
import { eventually } from '@pbp/testing';
import { type Simulator, startSimulator } from '../../../espn-simulator/src/index.js';
import { IngestionModule } from '../ingestion.module.js';
import { isPoll } from '../note-poll/poll-cause.js';
import { rederiveGames } from '../rederive-games/rederive-games.js';

/** An archive that goes away and comes back. */
class LeavingObjects extends FolderObjects {
  isAway = true;

  override putOnce(key: string, bytes: Uint8Array): Promise<'written' | 'known'> {
    this.assertHere();
    return super.putOnce(key, bytes);
  }

  override list(prefix: string): Promise<readonly string[]> {
    this.assertHere();
    return super.list(prefix);
  }

  private assertHere(): void {
    if (this.isAway) throw new ArchiveUnavailableError('the bucket does not answer');
  }
}

describe('ingestion whose archive is away', () => {
  const folder = mkdtempSync(join(tmpdir(), 'away-'));
  const objects = new LeavingObjects(folder);
  const store = new InMemoryEventStore();
  const readiness = new Readiness();
  let simulator: Simulator;
  let app: INestApplicationContext;

  beforeAll(async () => {
    simulator = await startSimulator({ speed: 60, seed: 7, games: 2 });
    const config = loadConfig({ ESPN_BASE_URL: simulator.url, POLL_SPEED: '500', LEAGUES: 'nba' });
    const shared = new Map<symbol, unknown>([
      [CONFIG, config],
      [EVENT_STORE, store],
      [ARCHIVE, new BodyArchive(objects)],
      [ARCHIVE_OBJECTS, objects],
      [FEED_PULSE, new InProcessFeedPulse()],
      [READINESS, readiness],
      [LOGGER, createLogger('silent')],
    ]);
    const module = { module: class Alone {}, imports: [CoreModule.forRoot(shared), IngestionModule] };
    app = await NestFactory.createApplicationContext(module, { logger: false });
  });

  afterAll(async () => {
    await app.close();
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('notes nothing and says why, then goes on, each noted poll with its body, the log archived too', async () => {
    await eventually(() =>
      expect(readiness.report()).toMatchObject({
        ingestion: { state: 'down', reason: 'what the feed says cannot be kept: the bucket does not answer' },
        archive: { state: 'degraded', reason: 'the log cannot be archived: the bucket does not answer' },
      }),
    );
    expect((await Array.fromAsync(store.readAll())).map(({ stream }) => stream)).toEqual(['poller-nba']);

    objects.isAway = false;
    await eventually(() =>
      expect(readiness.report()).toMatchObject({ ingestion: { state: 'ready' }, archive: { state: 'ready' } }),
    );
    const polls = (await Array.fromAsync(store.readAll())).filter(isPoll);
    expect(polls.length).toBeGreaterThan(0);
    for (const { data } of polls) expect(keyOf(await new BodyArchive(objects).read(data.sha256))).toBe(data.sha256);
    expect(await rederiveGames(store, { patienceMs: 60_000 })).toMatchObject({ divergences: [] });
    expect(await verifyLog(objects, store)).toMatchObject({ sound: true, problems: [], log: { kind: 'same' } });
  });
});
