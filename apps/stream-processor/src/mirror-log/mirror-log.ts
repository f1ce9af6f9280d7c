import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { passing } from '@pbp/crash-points';
import { GAME_STREAM_PREFIX, PREDICTION_STREAM_PREFIX, QUESTION_STREAM_PREFIX } from '@pbp/domain';
import { type EventStore, type FeedBatch, FeedLag, type FeedSign, InMemoryDeadLetters, runFeed } from '@pbp/eventing';
import { askKafka, holdLease, type Lease, type Publisher, type SchemaIds } from '@pbp/kafka';
import { EVENT_STORE, LOGGER, type Logger, READINESS, type Readiness, reasonOf, watchPart } from '@pbp/platform';
import { FollowedGames } from '../follow-games/followed-games.js';
import { KAFKA_MIRROR, type KafkaMirror } from '../kafka-mirror.js';
import { registerUntilTaken } from '../register-schemas/register-until-taken.js';
import {
  batchEvents,
  eventsMirrored,
  eventsNotFollowed,
  leaseHeld,
  mirrorRetries,
  recordsPublished,
  tellLagOf,
} from './mirror-metrics.js';
import { OutgoingBatch } from './outgoing-batch.js';

const part = 'mirror';
/** Publishing begins with the little that is read by then; what comes meanwhile is the next batch. */
const batches = { maxEvents: 2_000, maxWaitMs: 50 };

/**
 * Mirrors the log into Kafka, and what follows from it: plays enriched, games as they stand. Of several copies the one
 * that holds the lease does it. Nothing is ever parked: whatever fails is tried again until it is published.
 */
@Injectable()
export class MirrorLog implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopped = new AbortController();
  private begun: Promise<void> = Promise.resolve();
  private lease: Lease | undefined;
  private readonly games: FollowedGames;

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(KAFKA_MIRROR) private readonly kafka: KafkaMirror,
    @Inject(READINESS) private readonly readiness: Readiness,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.games = new FollowedGames(store);
  }

  onApplicationBootstrap(): void {
    this.readiness.down(part, 'joining the other copies');
    this.begun = this.begin();
    const { readiness, stopped } = this;
    // A mirror with nothing to publish would not notice.
    void watchPart({ part: 'kafka', probe: () => askKafka(this.kafka.cluster), readiness, signal: stopped.signal });
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped.abort();
    await this.begun;
    await this.lease?.release();
  }

  /** A copy that does not know the schemas' ids leaves the lease to those that do. */
  private async begin(): Promise<void> {
    const { cluster, group, registryUrl } = this.kafka;
    const { readiness, logger, stopped } = this;
    const schemaIds: SchemaIds | null = registryUrl
      ? await registerUntilTaken(registryUrl, { readiness, logger, signal: stopped.signal, nameOf: cluster.nameOf })
      : new Map();
    if (!schemaIds) return;
    passing('mirror: schemas registered, lease not asked for');
    const publisher = this.kafka.publisherWith(schemaIds);
    this.lease = holdLease(cluster, {
      group,
      whileHeld: (lost) => this.mirror(publisher, lost),
      onChange: (held) => this.noteLease(held),
    });
  }

  private async mirror(publisher: Publisher, lost: AbortSignal): Promise<void> {
    const { group } = this.kafka;
    passing('mirror: lease held, session not opened');
    // Of its own: what an earlier run still reports is of no interest.
    const lag = new FeedLag();
    if (!lost.aborted) tellLagOf(lag);
    await runFeed({
      store: this.store,
      name: group,
      prefixes: ['poll-', GAME_STREAM_PREFIX, QUESTION_STREAM_PREFIX, PREDICTION_STREAM_PREFIX],
      checkpoint: publisher,
      checkpointBy: 'handler',
      deadLetters: new InMemoryDeadLetters(),
      isTransient: () => true,
      handler: (events) => this.publish(publisher, events),
      signal: lost,
      batch: batches,
      observe: (sign) => {
        lag.note(sign);
        this.note(sign);
      },
    }).finished;
    await publisher.close();
  }

  private async publish(publisher: Publisher, given: FeedBatch): Promise<void> {
    if (given.kind === 'redrive') return;
    const batch = new OutgoingBatch(given.events, this.games.begin());
    passing('mirror: events read, nothing sent');
    await publisher.publish(batch.records(), { name: given.feed, from: given.previous, to: given.position });
    this.games.keep(batch.following);
    this.notePublished(batch);
  }

  private notePublished({ events, following, counts }: OutgoingBatch): void {
    eventsMirrored.inc(events.length);
    batchEvents.observe(events.length);
    for (const correlationId of new Set(events.map(({ metadata }) => metadata.correlationId)))
      this.logger.debug({ correlationId }, 'published what follows from a poll');
    for (const [topic, count] of counts) recordsPublished.inc({ topic }, count);
    for (const { event, error } of following.failures) {
      eventsNotFollowed.inc();
      this.logger.error({ event, error }, 'mirrored an event that no fold can take, its plays are not enriched');
    }
  }

  private note(sign: FeedSign): void {
    if (sign.kind === 'caughtUp' || sign.kind === 'handled') this.readiness.ready(part);
    if (sign.kind === 'retrying' || sign.kind === 'restarting') {
      mirrorRetries.inc();
      this.readiness.down(part, reasonOf(sign.error));
      this.logger.warn({ error: sign.error }, 'the mirror tries again');
    }
  }

  private noteLease(held: boolean): void {
    leaseHeld.set(held ? 1 : 0);
    this.logger.info({ held }, held ? 'this copy mirrors the log now' : 'this copy stands by');
    if (held) return this.readiness.down(part, 'catching up with the log');
    tellLagOf(null);
    this.readiness.ready(part);
  }
}
