import { evolve, type Game, type GameEvent, initialState, type KnownGame, type PlayRecorded } from '@pbp/domain';
import { type FeedGame, type FeedPlay, statusAt } from '@pbp/simulation';

/** When somebody hears of a play, epoch milliseconds. */
type Hears = (play: FeedPlay) => number;

const toldBefore: ReadonlySet<GameEvent['type']> = new Set(['GameScheduled', 'RosterReported', 'PregameLineObserved']);

/**
 * A generated game as it becomes known to somebody as time goes on: the events that polls of its feed bring, without the
 * bodies, which are nine tenths of the work.
 */
export class GameInTime {
  private game: Game = initialState();
  /** Told by now, in the order of the game. */
  private readonly listed: FeedPlay[] = [];
  private readonly score = { home: 0, away: 0 };
  private readonly places: ReadonlyMap<string, number>;
  private readonly facts: ReadonlyMap<string, PlayRecorded['data']['play']>;
  private readonly inTime: readonly FeedPlay[];
  private next = 0;

  constructor(
    private readonly feed: FeedGame,
    /** All that is ever told of it. */
    facts: readonly GameEvent[],
    private readonly hears: Hears,
    /** When the end is told, epoch milliseconds. */
    private readonly endsAt: number,
  ) {
    this.tell(...facts.filter(({ type }) => toldBefore.has(type)));
    const recorded = facts.filter((fact) => fact.type === 'PlayRecorded');
    this.facts = new Map(recorded.map(({ data: { play } }) => [play.id, play]));
    this.places = new Map(feed.plays.map(({ id }, place) => [id, place]));
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

  private list(heard: FeedPlay): void {
    const { id, marks, period, side, points } = heard;
    const gameId = this.feed.id;
    const play = this.facts.get(id);
    if (!play) return;
    if (this.known.phase.is === 'scheduled') this.tell({ type: 'GameStarted', data: { gameId } });
    if (this.known.periods.started < period) this.tell({ type: 'PeriodStarted', data: { gameId, period } });
    const before = this.listed.findLastIndex((listed) => this.placeOf(listed) < this.placeOf(heard));
    this.tell({ type: 'PlayRecorded', data: { gameId, play, after: this.listed[before]?.id ?? null } });
    if (marks === 'periodEnd') this.tell({ type: 'PeriodEnded', data: { gameId, period } });
    this.listed.splice(before + 1, 0, heard);
    if (side) this.score[side] += points;
  }

  private placeOf({ id }: FeedPlay): number {
    return this.places.get(id) ?? this.places.size;
  }

  private header(): void {
    const { kind, period, clock } = statusAt(this.feed, this.listed, this.feed.startsAt);
    const status = kind === 'halfTime' ? 'halfTime' : kind === 'endOfPeriod' ? 'periodBreak' : 'live';
    const observation = {
      status,
      detail: '',
      period,
      clock,
      score: { ...this.score },
      lineScore: { home: [], away: [] },
    } as const;
    this.tell({ type: 'ScoreObserved', data: { gameId: this.feed.id, source: 'summary', observation } });
  }

  private end(): void {
    this.tell({ type: 'GameEnded', data: { gameId: this.feed.id, score: { ...this.score }, how: 'played' } });
  }
}
