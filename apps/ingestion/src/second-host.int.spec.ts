import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { BodyArchive, FolderObjects } from '@pbp/archive';
import { InMemoryEventStore } from '@pbp/eventing';
import { InProcessFeedPulse } from '@pbp/live-state';
import {
  ARCHIVE,
  CONFIG,
  CoreModule,
  createLogger,
  EVENT_STORE,
  FEED_PULSE,
  loadConfig,
  LOGGER,
  metrics,
  Readiness,
  READINESS,
} from '@pbp/platform';
import { eventually } from '@pbp/testing';
import { type Simulator, startSimulator } from '../../espn-simulator/src/index.js';
import { IngestionModule } from './ingestion.module.js';

const valueOf = async (name: string, labels: Readonly<Record<string, string>> = {}): Promise<number> => {
  const metric = (await metrics.getMetricsAsJSON()).find((one) => one.name === name);
  return (metric?.values ?? [])
    .filter((value) => Object.entries(labels).every(([label, wanted]) => value.labels[label] === wanted))
    .reduce((sum, { value }) => sum + value, 0);
};

const answersOf = (host: 'first' | 'second'): Promise<number> => valueOf('pbp_feed_answers_total', { host });

describe('ingestion at a feed whose first host refuses now and then', () => {
  let folder: string;
  let simulator: Simulator;
  let app: INestApplicationContext;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'second-host-'));
    simulator = await startSimulator({ speed: 60, seed: 7, games: 2, faults: ['refused403'] });
    const config = loadConfig({
      ESPN_BASE_URL: simulator.url,
      ESPN_FALLBACK_URL: simulator.secondUrl,
      POLL_SPEED: '500',
      LEAGUES: 'nba',
    });
    const shared = new Map<symbol, unknown>([
      [CONFIG, config],
      [EVENT_STORE, new InMemoryEventStore()],
      [ARCHIVE, new BodyArchive(new FolderObjects(folder))],
      [FEED_PULSE, new InProcessFeedPulse()],
      [READINESS, new Readiness()],
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

  it('falls over to the second host and comes back to the first, without a failed poll', async () => {
    await eventually(async () => expect(await answersOf('second')).toBeGreaterThanOrEqual(2));
    const before = await answersOf('first');
    await eventually(async () => expect(await answersOf('first')).toBeGreaterThan(before));
    expect(await valueOf('pbp_feed_polls_total', { outcome: 'status 403' })).toBe(0);
    expect(await valueOf('pbp_feed_circuit_open')).toBe(0);
  });

  it('stays with the first host when that refuses nothing any more', async () => {
    simulator.control.setFaults([]);
    const first = await answersOf('first');
    await eventually(async () => expect(await answersOf('first')).toBeGreaterThan(first + 3));
    const second = await answersOf('second');
    const since = await answersOf('first');
    await eventually(async () => expect(await answersOf('first')).toBeGreaterThan(since + 10));
    expect(await answersOf('second')).toBe(second);
  });
});
