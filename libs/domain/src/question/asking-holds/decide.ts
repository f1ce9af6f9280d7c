import { type AskingEvent } from './events.js';
import { type Holds } from './holds.js';
import { isSameScope, isWithin, type Scope } from './scope.js';

export interface AskingCommand {
  readonly do: 'suspend' | 'resume';
  readonly scope: Scope;
  readonly reason: string;
  readonly by: string;
}

/**
 * What follows; nothing where it is so already: the reason that was given first stands. Who opens a scope opens all that
 * lies in it, each hold by an event of its own; one that reaches further stays. Throws nothing.
 */
export const decideAsking = ({ do: what, ...said }: AskingCommand, holds: Holds): readonly AskingEvent[] => {
  switch (what) {
    case 'suspend':
      return holds.some(({ scope }) => isSameScope(scope, said.scope)) ? [] : [{ type: 'AskingSuspended', data: said }];
    case 'resume':
      return holds
        .filter(({ scope }) => isWithin(scope, said.scope))
        .map(({ scope }) => ({ type: 'AskingResumed', data: { ...said, scope } }));
    default:
      return what satisfies never;
  }
};
