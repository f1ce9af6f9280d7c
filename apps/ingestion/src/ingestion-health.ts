import { type LeagueId } from '@pbp/domain';
import { type Readiness } from '@pbp/platform';

const part = 'ingestion';

/** The part `ingestion`: down while what the feed says cannot be kept, degraded while this process leaves leagues unpolled. */
export class IngestionHealth {
  private unkept: string | null = null;
  private readonly unpolled = new Map<LeagueId, string>();

  constructor(private readonly readiness: Readiness) {
    this.tell();
  }

  keeps(): void {
    this.unkept = null;
    this.tell();
  }

  cannotKeep(reason: string): void {
    this.unkept = `what the feed says cannot be kept: ${reason}`;
    this.tell();
  }

  polls(league: LeagueId): void {
    this.unpolled.delete(league);
    this.tell();
  }

  leavesUnpolled(league: LeagueId, reason: string): void {
    this.unpolled.set(league, `${league} ${reason}`);
    this.tell();
  }

  private tell(): void {
    if (this.unkept !== null) this.readiness.down(part, this.unkept);
    else if (this.unpolled.size > 0) this.readiness.degraded(part, [...this.unpolled.values()].join('; '));
    else this.readiness.ready(part);
  }
}
