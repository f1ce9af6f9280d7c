import { type BasketballLeagueId, addDays, isLeagueId, type LeagueId, leagues } from '@pbp/domain';
import {
  type Answer,
  breakAnswer,
  type Faults,
  type FeedGame,
  isRestless,
  renderScoreboard,
  renderSummary,
  served,
  standing,
} from '@pbp/simulation';
import { type SimulatedClock } from '../clock/simulated-clock.js';
import { type Host } from '../http/hosts.js';
import { type Programme } from '../programme/programme.js';
import { type Dates, datesFrom, daysOf } from './dates.js';

export type Freeze = 'none' | 'hang' | 'same';

const isBasketball = (league: LeagueId): league is BasketballLeagueId => leagues[league].sport === 'basketball';

/** The league of ESPN's "{sport}/{league}". */
const leagueAt = (path: string): LeagueId | undefined => {
  const [sport, league] = path.split('/');
  return league !== undefined && isLeagueId(league) && leagues[league].sport === sport ? league : undefined;
};

/** The board of a league of another sport: there is one, and nothing is played. */
const emptyBoard = (league: LeagueId, dates: string): Answer =>
  served(JSON.stringify({ leagues: [{ slug: league }], day: { date: dates }, events: [] }));

/** ESPN's error bodies. */
const problem = (code: number, message: string): Answer => ({
  ...served(JSON.stringify({ code, message })),
  status: code,
});

const mostEvents = 500;
const eventsWhenTooMany = 25;

/** What ESPN would answer now: the clock, the programme and the switched-on faults in one place. */
export class Feed {
  faults: Faults;
  private frozen: { readonly how: Exclude<Freeze, 'none'>; readonly at: number } | undefined;
  private asked = 0;

  constructor(
    readonly clock: SimulatedClock,
    readonly programme: Programme,
    readonly seed: number | string,
    faults: Faults,
  ) {
    this.faults = faults;
  }

  get freeze(): Freeze {
    return this.frozen?.how ?? 'none';
  }

  /** Epoch milliseconds of simulated time; undefined while it flows. */
  get frozenAt(): number | undefined {
    return this.frozen?.at;
  }

  setFreeze(how: Freeze): void {
    this.frozen = how === 'none' ? undefined : { how, at: this.clock.now() };
  }

  /** The moment that bodies are of: now, or that of the freeze. */
  private get moment(): number {
    return this.frozen?.at ?? this.clock.now();
  }

  /** The scoreboard at "{sport}/{league}"; `asked` is ESPN's `dates`, today's when null. */
  scoreboard(path: string, asked: string | null, limit: number, host: Host = 'first'): Answer {
    const league = leagueAt(path);
    if (!league) return problem(404, 'Failed to get league.');
    const at = this.moment;
    const dates = asked === null ? dayOf(this.programme, at) : datesFrom(asked);
    if (dates === undefined) return problem(400, 'Failed to get events endpoint.');
    if (!isBasketball(league)) return emptyBoard(league, dates);
    const most = limit > mostEvents ? eventsWhenTooMany : limit;
    const games = this.listed(league, dates).take(most).toArray();
    const body = renderScoreboard(games, dates, at, { league, faults: this.faults, seed: this.seed });
    return this.broken(JSON.stringify(body), host, league, dates);
  }

  summary(path: string, event: string | null, host: Host = 'first'): Answer {
    const game = event === null ? undefined : this.programme.game(event);
    if (!game || game.league !== leagueAt(path))
      return problem(404, `Failed to get event ${event ?? ''}.`.replace(' .', '.'));
    const body = JSON.stringify(renderSummary(game, this.moment, { faults: this.faults, seed: this.seed }));
    return isRestless(this.standing(game), this.moment) ? this.broken(body, host, game.id) : served(body);
  }

  /** The game as it stands now. */
  standing(game: FeedGame): FeedGame {
    return standing(game, this.moment, this.faults, this.seed);
  }

  /** The games that now stand on the days asked for, day by day; one that will be moved stands a day early. */
  private *listed(league: BasketballLeagueId, dates: Dates): Generator<FeedGame, void> {
    const mayMove = this.faults.includes('rescheduled');
    for (const day of daysOf(dates)) {
      const known = [
        ...this.programme.games(league, day),
        ...(mayMove ? this.programme.games(league, addDays(day, 1)) : []),
      ];
      yield* known.filter((game) => this.standing(game).day === day);
    }
  }

  /** Transport faults strike by request, not by moment, so that a retry may get through. The second host forbids nothing. */
  private broken(body: string, host: Host, what: string, more = ''): Answer {
    this.asked += 1;
    const faults = host === 'first' ? this.faults : this.faults.filter((fault) => fault !== 'refused403');
    return breakAnswer(served(body), faults, this.seed, what, more, this.asked);
  }
}

const dayOf = (programme: Programme, at: number): string | undefined => programme.current(at)[0]?.day;
