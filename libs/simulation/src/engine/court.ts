import { type BasketballLeagueId, leagues, periodSeconds, type Side } from '@pbp/domain';
import { type SimulatedTeam } from '../league/team.js';
import { Random } from '../random/random.js';
import { type Floor, type Happening, type Possession, type Spot, type TimedPlay } from './happening.js';
import { Squad } from './squad.js';
import { type Style, styles } from './style.js';

export interface Fixture {
  readonly league: BasketballLeagueId;
  readonly seed: number | string;
  readonly home: SimulatedTeam;
  readonly away: SimulatedTeam;
}

export const other = (side: Side): Side => (side === 'home' ? 'away' : 'home');

/** Whole seconds above a minute, tenths below, as scoreboards show them. */
const displayed = (seconds: number): number =>
  seconds >= 60 ? Math.floor(seconds) : Math.floor(Math.max(0, seconds) * 10 + 1e-6) / 10;

/** A game being played: the clock, the score and everything recorded so far. */
export class Court {
  readonly style: Style;
  readonly regulationPeriods: number;
  readonly squads: Readonly<Record<Side, Squad>>;
  readonly score: Record<Side, number> = { home: 0, away: 0 };
  readonly plays: TimedPlay[] = [];
  readonly possessions: Possession[] = [];
  readonly teamFouls: Record<Side, number> = { home: 0, away: 0 };
  readonly lateFouls: Record<Side, number> = { home: 0, away: 0 };
  /** Points per possession that both teams get on top: tonight's referees, pace and defences. */
  readonly generosity: number;
  /** Tonight's pace against the league's mean. */
  readonly tempo: number;
  /** Home strength in points, home edge included. */
  readonly strength: number;
  readonly flow: Random;
  readonly people: Random;
  readonly clockwork: Random;
  period = 0;
  secondsLeft = 0;
  wall: number;
  arrow: Side = 'home';
  televisionTimeouts = 0;
  /** Seconds of game clock played. */
  elapsed = 0;
  private shownFloor: Floor;
  /** Free throws belong to the fives of the foul, whoever comes in between. */
  private floorAtFoul: Floor;

  constructor(readonly fixture: Fixture) {
    const { league, seed, home, away } = fixture;
    this.style = styles[league];
    this.regulationPeriods = leagues[league].regulation.periods;
    this.squads = {
      home: new Squad(home.players, this.style.timeouts, this.style.foulsToLeave),
      away: new Squad(away.players, this.style.timeouts, this.style.foulsToLeave),
    };
    this.flow = new Random(seed, league, 'flow');
    this.people = new Random(seed, league, 'people');
    this.clockwork = new Random(seed, league, 'clock');
    const tonight = new Random(seed, league, 'tonight');
    this.generosity = tonight.normal(0, 0.018) + (home.tempo + away.tempo) * 0.006;
    this.tempo = 1 + tonight.normal(0, 0.022) - (home.tempo + away.tempo) * 0.005;
    this.strength = this.style.homeEdge + home.rating - away.rating;
    this.wall = league.includes('college') ? tonight.integer(60, 200) : tonight.integer(560, 780);
    this.shownFloor = this.readFloor();
    this.floorAtFoul = this.shownFloor;
  }

  get isLastPeriod(): boolean {
    return this.period >= this.regulationPeriods;
  }

  get periodLength(): number {
    return periodSeconds(leagues[this.fixture.league], this.period);
  }

  lead(side: Side): number {
    return this.score[side] - this.score[other(side)];
  }

  /** Lets the game clock and the wall clock run; never past the end of the period. */
  run(seconds: number): void {
    const time = Math.min(seconds, this.secondsLeft);
    this.secondsLeft -= time;
    this.wall += time;
    this.elapsed += time;
    this.squads.home.play(time);
    this.squads.away.play(time);
  }

  /** Lets only the wall clock run. */
  stop(seconds: number): void {
    this.wall += seconds;
  }

  record(what: Happening, side?: Side, extra: { points?: number; spot?: Spot } = {}): void {
    const points = extra.points ?? 0;
    if (what.kind === 'foul') this.floorAtFoul = this.shownFloor;
    this.plays.push({
      what,
      side,
      period: this.period,
      secondsLeft: displayed(this.secondsLeft),
      wall: Math.round(this.wall),
      points,
      spot: extra.spot,
      floor: what.kind === 'freeThrow' ? this.floorAtFoul : this.shownFloor,
    });
    if (side && points > 0) this.credit(side, points);
  }

  /** Must be called after every change of a squad's floor. */
  floorChanged(): void {
    this.shownFloor = this.readFloor();
  }

  private credit(side: Side, points: number): void {
    this.score[side] += points;
    this.squads[side].run += points;
    this.squads[other(side)].run = 0;
  }

  private readFloor(): Floor {
    const ids = (side: Side): string[] => this.squads[side].floor.map(({ id }) => id);
    return { home: ids('home'), away: ids('away') };
  }
}
