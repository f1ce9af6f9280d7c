import { type LeagueId } from '@pbp/domain';
import { type Readiness } from '@pbp/platform';

const part = 'ingestion';

/**
 * The part `ingestion`: down while what the feed says cannot be kept, degraded while an answer is more than can be kept at
 * all, and while this process leaves leagues unpolled.
 */
export class IngestionHealth {
  private unkept: string | null = null;
  private readonly tooLarge = new Set<string>();
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

  /** Asking again may give the same for ever: somebody should look. `answer` is "summary of 401705", say. */
  isTooLarge(answer: string): void {
    this.tooLarge.add(answer);
    this.tell();
  }

  fits(answer: string): void {
    if (this.tooLarge.delete(answer)) this.tell();
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
    else if (this.troubles.length > 0) this.readiness.degraded(part, this.troubles.join('; '));
    else this.readiness.ready(part);
  }

  private get troubles(): readonly string[] {
    const tooLarge = [...this.tooLarge].map((answer) => `the ${answer} is too large to be kept`);
    return [...tooLarge, ...this.unpolled.values()];
  }
}
