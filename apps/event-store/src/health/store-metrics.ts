import { statSync } from 'node:fs';
import { type EventStoreServer, type StoreObserver } from '@pbp/embedded-event-store';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** What the event store counts, in a registry of its own. */
export class StoreMetrics {
  readonly registry = new Registry();
  private readonly registers = [this.registry];

  private readonly appends = new Histogram({
    name: 'pbp_event_store_append_seconds',
    help: 'From the arrival of an append to its durability, by what came of it',
    labelNames: ['outcome'],
    buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5],
    registers: this.registers,
  });

  private readonly operations = new Counter({
    name: 'pbp_event_store_operations_total',
    help: 'Calls begun by method, and writes by kind',
    labelNames: ['kind'],
    registers: this.registers,
  });

  private readonly events = new Counter({
    name: 'pbp_event_store_events_appended_total',
    help: 'Events that appends have brought since the start',
    registers: this.registers,
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** What is asked of the server and its files when somebody looks. */
  watch(server: EventStoreServer, file: string): void {
    this.gauge('pbp_event_store_events', 'Events in the log', () => server.figures().events);
    this.gauge('pbp_event_store_subscriptions', 'Subscriptions open', () => server.figures().subscriptions);
    this.gauge('pbp_event_store_bytes', 'Size of the log on disk', () => sizeOf(file) + sizeOf(`${file}-wal`));
  }

  called: StoreObserver['called'] = (method) => this.operations.inc({ kind: method });

  wrote: StoreObserver['wrote'] = (operation, outcome, seconds) => {
    this.operations.inc({ kind: operation.kind });
    if (operation.kind !== 'append') return;
    this.appends.observe({ outcome }, seconds);
    if (outcome === 'written') this.events.inc(operation.events.length);
  };

  private gauge(name: string, help: string, value: () => number): void {
    new Gauge({
      name,
      help,
      registers: this.registers,
      collect() {
        this.set(value());
      },
    });
  }
}
