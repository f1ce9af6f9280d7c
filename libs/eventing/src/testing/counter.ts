import { type Event } from '@pbp/domain';
import { type Decider } from '../decider.js';

/** The smallest decider that can be refused, have nothing to do, and be overtaken: for this lib's own tests. */
export type CounterEvent =
  Event<'CounterRaised', { readonly by: number }> | Event<'CounterClosed', { readonly at: number }>;
export type CounterCommand = { readonly type: 'RaiseTo'; readonly target: number } | { readonly type: 'Close' };

export interface Counter {
  readonly value: number;
  readonly closed: boolean;
}

export class CounterIsClosed extends Error {
  readonly code = 'COUNTER.CLOSED';
}

export const counter: Decider<Counter, CounterCommand, CounterEvent> = {
  initialState: () => ({ value: 0, closed: false }),
  evolve: (state, event) => {
    switch (event.type) {
      case 'CounterRaised':
        return { ...state, value: state.value + event.data.by };
      case 'CounterClosed':
        return { ...state, closed: true };
      default:
        return event satisfies never;
    }
  },
  decide: (command, state) => {
    if (state.closed) throw new CounterIsClosed('the counter is closed');
    switch (command.type) {
      case 'RaiseTo':
        return command.target > state.value
          ? [{ type: 'CounterRaised', data: { by: command.target - state.value } }]
          : [];
      case 'Close':
        return [{ type: 'CounterClosed', data: { at: state.value } }];
      default:
        return command satisfies never;
    }
  },
};
