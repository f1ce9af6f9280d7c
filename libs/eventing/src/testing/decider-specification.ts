import { type Event } from '@pbp/domain';
import { type Decider } from '../decider.js';

type ErrorClass = abstract new (...parameters: never[]) => Error;

export interface DeciderOutcome<E> {
  /** Exactly these events, in this order. */
  then(events: readonly E[]): void;
  thenNothing(): void;
  thenFails(reason: ErrorClass): void;
}

export interface DeciderSetting<Command, E> {
  when(command: Command): DeciderOutcome<E>;
}

/** `const given = specify(decider)`, and then `given(events).when(command).then(events)`: no store, no mock, no async. */
export const specify =
  <State, Command, E extends Event<string, unknown>>({ decide, evolve, initialState }: Decider<State, Command, E>) =>
  (history: readonly E[]): DeciderSetting<Command, E> => ({
    when: (command) => {
      const decision = (): readonly E[] => decide(command, history.reduce(evolve, initialState()));
      return {
        then: (events) => expect(decision()).toEqual(events),
        thenNothing: () => expect(decision()).toEqual([]),
        thenFails: (reason) => expect(decision).toThrow(reason as new () => Error),
      };
    },
  });
