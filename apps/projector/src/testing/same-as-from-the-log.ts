import { endOfLog, type EventStore } from '@pbp/eventing';
import { rebuildReadModels } from '@pbp/read-models';
import { eventually } from '@pbp/testing';

/** The rows at that database come to be those of a projection of the log itself, from its beginning to its end. */
export const sameAsFromTheLog = (url: string, store: EventStore): Promise<void> =>
  eventually(
    async () => {
      const position = await endOfLog(store);
      const compared = await rebuildReadModels({ url, store, then: 'compare' });
      expect(compared).toMatchObject({ position, identical: true, onTheWay: [] });
    },
    { within: 120_000, every: 500 },
  );
