import { effect, inject, type Resource, untracked } from '@angular/core';
import { LiveSocket } from './live-socket';
import { Troubles } from './troubles';

/** A request that failed is tried again as soon as the server can be reached again, or its troubles have changed. */
export const reloadOnReconnect = (resource: Resource<unknown> & { reload(): boolean }): void => {
  const { state } = inject(LiveSocket);
  const { worst } = inject(Troubles);
  effect(() => {
    worst();
    if (state() === 'connected' && untracked(resource.error)) untracked(() => resource.reload());
  });
};
