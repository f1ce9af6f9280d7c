import { type GameEvent, type KnownGame, type LeagueId } from '@pbp/domain';
import { type Logger, reasonOf } from '@pbp/platform';
import { anomalies, factsNoted, unreadable } from '../ask-feed/feed-metrics.js';
import { type IngestionHealth } from '../ingestion-health.js';
import { type Body, type Noted, type PollNotes } from './poll-notes.js';

const countFact = (fact: GameEvent): void => {
  factsNoted.inc({ type: fact.type });
  if (fact.type === 'FeedAnomaly') anomalies.inc({ where: fact.data.where });
};

const count = (asked: string, noted: Noted): void => {
  if (noted.kind === 'unreadable') return unreadable.inc({ asked, why: noted.why });
  if (noted.strays > 0) anomalies.inc({ where: asked }, noted.strays);
  if (noted.kind === 'changed') noted.facts.forEach(countFact);
};

/** What became of an answer: safe in the log, not to be read, or not kept because the log or the archive is away. */
export type Kept = 'kept' | 'unreadable' | 'unkept';

/** Poll notes for a running process: a failure is counted, shown on readiness, and tried again with the next poll. */
export class Bookkeeping {
  private readonly writing = new Set<Promise<Kept>>();
  /** What was asked and could not be kept. An answer without news writes nothing, so it proves nothing for the others. */
  private readonly unkept = new Set<string>();
  private closed = false;

  constructor(
    private readonly notes: PollNotes,
    private readonly health: IngestionHealth,
    private readonly logger: Logger,
  ) {}

  async noteScoreboard(league: LeagueId, day: string, body: Body): Promise<Kept> {
    return this.keep('scoreboard', `${league} ${day}`, () => this.notes.noteScoreboard(league, day, body));
  }

  async noteSummary(league: LeagueId, gameId: string, body: Body): Promise<Kept> {
    return this.keep('summary', gameId, () => this.notes.noteSummary(league, gameId, body));
  }

  gamesOf(league: LeagueId, day: string): readonly KnownGame[] {
    return this.notes.tracked.gamesOf(league, day);
  }

  /** Throws what the store throws. */
  recallUnfinished(league: LeagueId, days: readonly string[]): Promise<readonly KnownGame[]> {
    return this.notes.recallUnfinished(league, days);
  }

  game(gameId: string): KnownGame | null {
    return this.notes.tracked.game(gameId);
  }

  /** What others may have written meanwhile is read again. */
  forget(): Promise<void> {
    return this.notes.forget();
  }

  /** What is being written is written to its end; answers that come later are not noted any more. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.writing);
  }

  private async keep(asked: string, of: string, note: () => Promise<Noted>): Promise<Kept> {
    if (this.closed) return 'unkept';
    const written = this.write(asked, of, note);
    this.writing.add(written);
    return written.finally(() => this.writing.delete(written));
  }

  private async write(asked: string, of: string, note: () => Promise<Noted>): Promise<Kept> {
    try {
      const noted = await note();
      this.kept(of, noted);
      this.fitted(`${asked} of ${of}`, noted);
      count(asked, noted);
      this.tell(asked, of, noted);
      return noted.kind === 'unreadable' ? 'unreadable' : 'kept';
    } catch (error) {
      this.unkept.add(of);
      this.health.cannotKeep(reasonOf(error));
      this.logger.error({ error }, 'a poll could not be kept');
      return 'unkept';
    }
  }

  private tell(asked: string, of: string, noted: Noted): void {
    if (noted.kind !== 'changed') return;
    const { correlationId, facts } = noted;
    this.logger.debug({ correlationId, asked, of, facts: facts.length }, 'noted a poll');
  }

  private fitted(answer: string, noted: Noted): void {
    if (noted.kind !== 'unreadable') this.health.fits(answer);
    else if (noted.why === 'tooLarge') this.health.isTooLarge(answer);
  }

  private kept(of: string, { kind }: Noted): void {
    if (kind === 'changed') this.unkept.clear();
    else this.unkept.delete(of);
    if (this.unkept.size === 0) this.health.keeps();
  }
}
