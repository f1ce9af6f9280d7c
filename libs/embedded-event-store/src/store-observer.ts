import { type Operation, type Outcome } from './engine/operation.js';

/** Hears what a server does, for metrics. Called in the turn of the work itself: it must be quick and may not throw. */
export interface StoreObserver {
  /** A call began; `method` is the last part of its path. */
  called(method: string): void;
  /** A write is durable or refused; `seconds` from its arrival at the engine. */
  wrote(operation: Operation, outcome: Outcome['kind'], seconds: number): void;
  /** A write could not be made durable. */
  failed(error: unknown): void;
}
