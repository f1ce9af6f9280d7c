import { Counter, Gauge, Registry } from 'prom-client';
import { type Feed } from '../control/feed.js';

/** What a simulator counts, in a registry of its own. */
export class SimulatorMetrics {
  readonly registry = new Registry();

  private readonly requests = new Counter({
    name: 'pbp_simulator_requests_total',
    help: 'Questions to the simulated feed, by what was asked and the status of the answer',
    labelNames: ['asked', 'status'],
    registers: [this.registry],
  });

  constructor(feed: Feed) {
    this.gauge('pbp_simulator_time_seconds', 'The simulated time, seconds since 1970', () => feed.clock.now() / 1_000);
    this.gauge('pbp_simulator_speed', 'Times real time; 0 while the clock stands', () => speedOf(feed));
    this.gauge('pbp_simulator_frozen', '1 while the feed is frozen', () => (feed.freeze === 'none' ? 0 : 1));
  }

  answered(asked: string, status: number): void {
    this.requests.inc({ asked, status });
  }

  private gauge(name: string, help: string, value: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.set(value());
      },
    });
  }
}

const speedOf = ({ clock }: Feed): number => {
  const { paused, speed } = clock.state();
  return paused ? 0 : speed;
};
