import { type BasketballLeagueId, isLeagueId, leagues } from '@pbp/domain';
import {
  type Answer,
  breakAnswer,
  type Faults,
  isRestless,
  renderScoreboard,
  renderSummary,
  served,
} from '@pbp/simulation';
import { type SimulatedClock } from '../clock/simulated-clock.js';
import { type Programme } from '../programme/programme.js';

export type Freeze = 'none' | 'hang' | 'same';

const isBasketball = (league: string): league is BasketballLeagueId =>
  isLeagueId(league) && leagues[league].sport === 'basketball';

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

  setFreeze(how: Freeze): void {
    this.frozen = how === 'none' ? undefined : { how, at: this.clock.now() };
  }

  /** The moment that bodies are of: now, or that of the freeze. */
  private get moment(): number {
    return this.frozen?.at ?? this.clock.now();
  }

  scoreboard(league: string, dates: string | null, limit: number): Answer {
    if (!isBasketball(league)) return problem(404, 'Failed to get league.');
    const at = this.moment;
    const day =
      dates === null ? dayOf(this.programme, at) : /^(\d{4})(\d{2})(\d{2})$/.exec(dates)?.slice(1, 4).join('-');
    // Ranges are refused since September 2026; months and years are not simulated.
    if (day === undefined) return problem(400, 'Failed to get events endpoint.');
    const games = this.programme.games(league, day);
    const shown = limit > mostEvents ? games.slice(0, eventsWhenTooMany) : games.slice(0, limit);
    const body = renderScoreboard(shown, day, at, { league, faults: this.faults, seed: this.seed });
    return this.broken(JSON.stringify(body), league, day);
  }

  summary(league: string, event: string | null): Answer {
    const game = event === null ? undefined : this.programme.game(event);
    if (!game || game.league !== league) return problem(404, `Failed to get event ${event ?? ''}.`.replace(' .', '.'));
    const body = JSON.stringify(renderSummary(game, this.moment, { faults: this.faults, seed: this.seed }));
    return isRestless(game, this.moment) ? this.broken(body, game.id) : served(body);
  }

  /** Transport faults strike by request, not by moment, so that a retry may get through. */
  private broken(body: string, what: string, more = ''): Answer {
    this.asked += 1;
    return breakAnswer(served(body), this.faults, this.seed, what, more, this.asked);
  }
}

const dayOf = (programme: Programme, at: number): string | undefined => programme.current(at)[0]?.day;
