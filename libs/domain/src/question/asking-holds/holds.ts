import { type AskingEvent } from './events.js';
import { isInScope, isSameScope, type Scope, type Scoped } from './scope.js';

/** An operator's word that nothing is to be asked there, and why. */
export interface Hold {
  readonly scope: Scope;
  readonly reason: string;
  readonly by: string;
}

/** All that are in force, the oldest first; their scopes may overlap. */
export type Holds = readonly Hold[];

export const noHolds = (): Holds => [];

const besides = (holds: Holds, scope: Scope): Holds => holds.filter((hold) => !isSameScope(hold.scope, scope));

/** What is in force after one more event. */
export const evolveHolds = (holds: Holds, { type, data }: AskingEvent): Holds => {
  switch (type) {
    case 'AskingSuspended':
      return [...besides(holds, data.scope), data];
    case 'AskingResumed':
      return besides(holds, data.scope);
    default:
      return type satisfies never;
  }
};

/** The hold that covers such a question, the oldest of several; undefined where it may be asked. */
export const holdOver = (holds: Holds, question: Scoped): Hold | undefined =>
  holds.find(({ scope }) => isInScope(scope, question));
