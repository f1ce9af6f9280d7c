import { type KnownGame, type LeagueId } from '@pbp/domain';
import { type Logger, type Readiness } from '@pbp/platform';
import { anomalies, factsNoted, polls } from '../ask-feed/feed-metrics.js';
import { type Body, type Noted, type PollNotes } from './poll-notes.js';

const part = 'ingestion';

const count = (noted: Extract<Noted, { kind: 'changed' }>): void => {
  for (const fact of noted.facts) {
    factsNoted.inc({ type: fact.type });
    if (fact.type === 'FeedAnomaly') anomalies.inc({ where: fact.data.where });
  }
};

/** Poll notes for a running process: a failure is counted, shown on readiness, and tried again with the next poll. */
export class Bookkeeping {
  constructor(
    private readonly notes: PollNotes,
    private readonly readiness: Readiness,
    private readonly logger: Logger,
  ) {
    readiness.ready(part);
  }

  /** Whether the answer could be read and is safe in the log. */
  async noteScoreboard(league: LeagueId, day: string, body: Body): Promise<boolean> {
    return this.keep('scoreboard', () => this.notes.noteScoreboard(league, day, body));
  }

  async noteSummary(league: LeagueId, gameId: string, body: Body): Promise<boolean> {
    return this.keep('summary', () => this.notes.noteSummary(league, gameId, body));
  }

  gamesOf(league: LeagueId, day: string): readonly KnownGame[] {
    return this.notes.tracked.gamesOf(league, day);
  }

  game(gameId: string): KnownGame | null {
    return this.notes.tracked.game(gameId);
  }

  private async keep(asked: string, note: () => Promise<Noted>): Promise<boolean> {
    try {
      const noted = await note();
      this.readiness.ready(part);
      if (noted.kind === 'unreadable') polls.inc({ asked, outcome: `unreadable: ${noted.why}` });
      if (noted.kind === 'changed') count(noted);
      return noted.kind !== 'unreadable';
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.readiness.down(part, `what the feed says cannot be kept: ${reason}`);
      this.logger.error({ error }, 'a poll could not be kept');
      return false;
    }
  }
}
