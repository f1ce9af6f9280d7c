import { computed, inject, linkedSignal, type Signal } from '@angular/core';
import type { Freshness } from '@pbp/contracts';
import { isStale } from '../time/freshness';
import { ServerClock } from '../time/server-clock';
import { Contact } from './contact';

/**
 * Whether the feed is late, as far as this page can tell: what was heard before our own connection was cut says
 * nothing of the feed until it is heard anew. Called where dependencies can be injected.
 */
export const lateFeed = (freshness: () => Freshness | undefined): Signal<boolean> => {
  const [clock, contact] = [inject(ServerClock), inject(Contact)];
  const heardBeforeCut = linkedSignal<{ readonly cut: boolean; readonly last?: Freshness }, Freshness | undefined>({
    source: () => ({ cut: contact.cut(), last: freshness() }),
    computation: ({ cut, last }, before) => (cut ? last : before?.value),
  });
  return computed(() => {
    const last = freshness();
    return last !== undefined && last !== heardBeforeCut() && isStale(last, clock.now());
  });
};
