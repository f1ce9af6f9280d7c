import {
  evolve,
  type Game,
  type GameEvent,
  initialState,
  type KnownGame,
  type PlayRecorded,
  type Score,
} from '@pbp/domain';
import { factsOfGame, type FeedGame, type FeedPlay, statusAt } from '@pbp/simulation';

/** When somebody hears of a play, epoch milliseconds. */
type Hears = (play: FeedPlay) => number;

const toldBefore: ReadonlySet<GameEvent['type']> = new Set(['GameScheduled', 'RosterReported', 'PregameLineObserved']);

/**
 * A generated game as it becomes known to somebody as time goes on: the events that polls of its feed bring, without the
 * bodies, which are nine tenths of the work.
 */
export class GameInTime {
  private game: Game = initialState();
  private readonly told = new Set<string>();
  private readonly facts: ReadonlyMap<string, PlayRecorded['data']['play']>;
  private readonly inTime: readonly FeedPlay[];
  private next = 0;

  constructor(
    private readonly feed: FeedGame,
    private readonly hears: Hears,
    /** When the end is told, epoch milliseconds. */
    private readonly endsAt: number,
  ) {
    const facts = factsOfGame(feed);
    this.tell(...facts.filter(({ type }) => toldBefore.has(type)));
    const recorded = facts.filter((fact) => fact.type === 'PlayRecorded');
    this.facts = new Map(recorded.map(({ data: { play } }) => [play.id, play]));
    this.inTime = feed.plays.toSorted((one, other) => hears(one) - hears(other));
  }

  get known(): KnownGame {
    if (!this.game.known) throw new Error('the game was not announced');
    return this.game;
  }

  /** Hears all that there is up to then, and answers whether that was anything. */
  upTo(at: number): boolean {
    const before = this.game;
    const first = this.next;
    for (let play = this.inTime[first]; play && this.hears(play) <= at; play = this.inTime[++this.next])
      this.list(play);
    if (this.next > first) this.header();
    if (at >= this.endsAt && this.known.phase.is !== 'ended') this.end();
    return this.game !== before;
  }

  private tell(...facts: readonly GameEvent[]): void {
    for (const fact of facts) this.game = evolve(this.game, fact);
  }

  private list({ id, marks, period }: FeedPlay): void {
    const gameId = this.feed.id;
    const play = this.facts.get(id);
    if (!play) return;
    if (this.known.phase.is === 'scheduled') this.tell({ type: 'GameStarted', data: { gameId } });
    if (this.known.periods.started < period) this.tell({ type: 'PeriodStarted', data: { gameId, period } });
    this.tell({ type: 'PlayRecorded', data: { gameId, play, after: this.listedBefore(id) } });
    if (marks === 'periodEnd') this.tell({ type: 'PeriodEnded', data: { gameId, period } });
    this.told.add(id);
  }

  private listedBefore(id: string): string | null {
    const place = this.feed.plays.findIndex((play) => play.id === id);
    return this.feed.plays.slice(0, place).findLast((play) => this.told.has(play.id))?.id ?? null;
  }

  private score(): Score {
    const score = { home: 0, away: 0 };
    for (const { id, side, points } of this.feed.plays) if (side && this.told.has(id)) score[side] += points;
    return score;
  }

  private header(): void {
    const listed = this.feed.plays.filter(({ id }) => this.told.has(id));
    const { kind, period, clock } = statusAt(this.feed, listed, this.feed.startsAt);
    const status = kind === 'halfTime' ? 'halfTime' : kind === 'endOfPeriod' ? 'periodBreak' : 'live';
    const observation = {
      status,
      detail: '',
      period,
      clock,
      score: this.score(),
      lineScore: { home: [], away: [] },
    } as const;
    this.tell({ type: 'ScoreObserved', data: { gameId: this.feed.id, source: 'summary', observation } });
  }

  private end(): void {
    this.tell({ type: 'GameEnded', data: { gameId: this.feed.id, score: this.score(), how: 'played' } });
  }
}
