import { computed, inject, linkedSignal, type Signal } from '@angular/core';
import type { Freshness } from '@pbp/contracts';
import { isStale } from '@pbp/domain';
import { ServerClock } from '../time/server-clock';
import { Contact } from './contact';
import { Troubles } from './troubles';

/**
 * Whether the feed is late, as far as this page can tell: what was heard before our own connection was cut says
 * nothing of the feed until it is heard anew, and nothing can be said of it while the server has troubles of its own.
 * Called where dependencies can be injected.
 */
export const lateFeed = (freshness: () => Freshness | undefined): Signal<boolean> => {
  const [clock, contact, troubles] = [inject(ServerClock), inject(Contact), inject(Troubles)];
  const heardBeforeCut = linkedSignal<{ readonly cut: boolean; readonly last?: Freshness }, Freshness | undefined>({
    source: () => ({ cut: contact.cut(), last: freshness() }),
    computation: ({ cut, last }, before) => (cut ? last : before?.value),
  });
  return computed(() => {
    const last = troubles.worst() === null ? freshness() : undefined;
    return last !== undefined && last !== heardBeforeCut() && isStale(last, clock.now());
  });
};
