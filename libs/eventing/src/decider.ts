import { type Event } from '@pbp/domain';

/**
 * A decision as three pure functions. `decide` throws a domain error when the command may not be done, and returns no
 * event when nothing is left to do. After Jérémie Chassaing, https://thinkbeforecoding.com/post/2021/12/17/functional-event-sourcing-decider
 */
export interface Decider<State, Command, E extends Event<string, unknown>> {
  readonly decide: (command: Command, state: State) => readonly E[];
  readonly evolve: (state: State, event: E) => State;
  readonly initialState: () => State;
}
