import { createServer } from 'node:http';
import { type BasketballLeagueId } from '@pbp/domain';
import { type Faults } from '@pbp/simulation';
import { keepClock, keptMoment } from './clock/kept-clock.js';
import { type RealTime, SimulatedClock } from './clock/simulated-clock.js';
import { type ControlState, stateOf } from './control/control.js';
import { Feed, type Freeze } from './control/feed.js';
import { handler } from './http/handler.js';
import { secondHostOf } from './http/hosts.js';
import { listen } from './http/listen.js';
import { Patience } from './http/patience.js';
import { SimulatorMetrics } from './http/simulator-metrics.js';
import { evenings } from './programme/evenings.js';
import { recordings } from './programme/recordings.js';

export interface SimulatorOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly host?: string;
  /** 1 to 1000 times real time; 8 when not given. */
  readonly speed?: number;
  readonly paused?: boolean;
  readonly seed?: number | string;
  readonly leagues?: readonly BasketballLeagueId[];
  /** Games of each league on an evening. */
  readonly games?: number;
  readonly faults?: Faults;
  /** A directory of recorded finals to replay instead of generated evenings. */
  readonly recordings?: string;
  /** Keeps the simulated time here, so that the next start goes on where this one stops. */
  readonly dataDir?: string;
  /** Epoch milliseconds of simulated time at which the first evening opens. */
  readonly opensAt?: number;
  readonly realTime?: RealTime;
  /** Told when something fails that nobody waits for. */
  readonly onError?: (error: unknown) => void;
}

/** The same as the control endpoints, from within. */
export interface SimulatorControl {
  pause(): void;
  resume(): void;
  step(seconds: number): void;
  setSpeed(times: number): void;
  setFaults(faults: Faults): void;
  freeze(how: Freeze): void;
  state(): ControlState;
}

export interface Simulator {
  readonly url: string;
  /** The second host, which answers where the first refuses. */
  readonly secondUrl: string;
  readonly clock: SimulatedClock;
  readonly control: SimulatorControl;
  close(): Promise<void>;
}

const leapCheckEvery = 250;

const controlOf = (feed: Feed, patience: Patience): SimulatorControl => ({
  pause: () => feed.clock.pause(),
  resume: () => feed.clock.resume(),
  step: (seconds) => feed.clock.step(seconds),
  setSpeed: (times) => feed.clock.setSpeed(times),
  setFaults: (faults) => {
    feed.faults = faults;
  },
  freeze: (how) => {
    feed.setFreeze(how);
    patience.recheck();
  },
  state: () => stateOf(feed),
});

const feedOf = (options: SimulatorOptions): Feed => {
  const { speed = 8, seed = 1, faults = [], dataDir, paused = false } = options;
  const programme =
    options.recordings === undefined
      ? evenings({ seed, leagues: options.leagues ?? ['nba'], games: options.games ?? 8, opensAt: options.opensAt })
      : recordings(options.recordings);
  const from = (dataDir === undefined ? undefined : keptMoment(dataDir, programme.name)) ?? programme.opensAt;
  const clock = new SimulatedClock(from, speed, options.realTime, paused);
  return new Feed(clock, programme, seed, faults);
};

/** When every game is over the clock leaps to the next evening; a paused or frozen one stays where it is. */
const leapWhenQuiet = (feed: Feed): void => {
  const { now, paused } = feed.clock.state();
  if (paused || feed.freeze !== 'none') return;
  const next = feed.programme.leapFrom(now);
  if (next !== undefined) feed.clock.leapTo(next);
};

/** Starts a server that speaks ESPN's URLs and shapes at simulated time. Throws `PortTaken`, `NoRecordings` or `ClockError`. */
export const startSimulator = async (options: SimulatorOptions = {}): Promise<Simulator> => {
  const feed = feedOf(options);
  // The first evening is made before anybody asks, so that no request pays for it.
  feed.programme.current(feed.clock.now());
  const patience = new Patience(() => feed.freeze === 'hang');
  const server = createServer(handler(feed, patience, new SimulatorMetrics(feed)));
  const url = await listen(server, options.port ?? 0, options.host ?? '127.0.0.1');
  const keeper =
    options.dataDir === undefined
      ? undefined
      : keepClock(feed.clock, options.dataDir, feed.programme.name, options.onError ?? (() => undefined));
  const leaping = setInterval(() => leapWhenQuiet(feed), leapCheckEvery).unref();
  return {
    url,
    secondUrl: secondHostOf(url),
    clock: feed.clock,
    control: controlOf(feed, patience),
    close: async () => {
      clearInterval(leaping);
      keeper?.close();
      patience.close();
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      await closed;
    },
  };
};
