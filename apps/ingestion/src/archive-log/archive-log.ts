import { type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type SchedulerRegistry } from '@nestjs/schedule';
import { type LogArchiver } from '@pbp/archive';
import { type Logger, type Readiness, reasonOf } from '@pbp/platform';
import { Loop, type Turn } from '../loop/loop.js';
import { archivedEvents, archiveFailures } from './archive-metrics.js';

const part = 'archive';
const everyMs = 60_000;

/**
 * Copies the log into the archive once a minute: so much of it a lost event store can cost. Ingestion goes on while that
 * fails; what it asks of the archive itself is the raw bodies.
 */
export class ArchiveLog implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private readonly loop: Loop;

  constructor(
    private readonly archiver: LogArchiver,
    private readonly readiness: Readiness,
    private readonly logger: Logger,
    scheduler: SchedulerRegistry,
  ) {
    const options = { speed: 1, onDone: () => undefined, onError: (error: unknown) => this.failed(error) };
    this.loop = new Loop(scheduler, 'archive of the log', () => this.turn(), options);
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  onApplicationShutdown(): void {
    this.stopping.abort();
    this.loop.stop();
  }

  private async turn(): Promise<Turn> {
    const { events } = await this.archiver.run({ signal: this.stopping.signal });
    archivedEvents.set(events);
    this.readiness.ready(part);
    return { realMs: everyMs };
  }

  private failed(error: unknown): void {
    if (this.stopping.signal.aborted) return;
    archiveFailures.inc();
    const reason = reasonOf(error);
    this.readiness.degraded(part, `the log cannot be archived: ${reason}`);
    this.logger.error({ error }, 'the log could not be archived');
  }
}
