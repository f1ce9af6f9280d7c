import { effect, inject, type Resource, untracked } from '@angular/core';
import { LiveSocket } from './live-socket';

/** A request that failed is tried again as soon as the server can be reached again. */
export const reloadOnReconnect = (resource: Resource<unknown> & { reload(): boolean }): void => {
  const { state } = inject(LiveSocket);
  effect(() => {
    if (state() === 'connected' && untracked(resource.error)) untracked(() => resource.reload());
  });
};
