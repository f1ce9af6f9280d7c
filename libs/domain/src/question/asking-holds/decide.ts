import { type AskingEvent } from './events.js';
import { type Holds } from './holds.js';
import { isSameScope, type Scope } from './scope.js';

export interface AskingCommand {
  readonly do: 'suspend' | 'resume';
  readonly scope: Scope;
  readonly reason: string;
  readonly by: string;
}

/** What follows; nothing where it is so already: the reason that was given first stands. Throws nothing. */
export const decideAsking = ({ do: what, ...said }: AskingCommand, holds: Holds): readonly AskingEvent[] => {
  const isHeld = holds.some(({ scope }) => isSameScope(scope, said.scope));
  switch (what) {
    case 'suspend':
      return isHeld ? [] : [{ type: 'AskingSuspended', data: said }];
    case 'resume':
      return isHeld ? [{ type: 'AskingResumed', data: said }] : [];
    default:
      return what satisfies never;
  }
};
