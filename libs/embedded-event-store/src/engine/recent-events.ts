import { eventIdHash, sameEventId } from '../wire/event-id.js';
import { frameEnd } from '../wire/grpc-frame.js';
import { type ProposedEvent } from '../wire/proposed-event.js';
import { eventIdAt, readStoredEvent, type StoredEvent } from '../wire/read-stored-event.js';
import { type Chunk, type ChunkTable } from './chunk-table.js';
import { EventIdCache } from './event-id-cache.js';
import { pageForwards } from './page.js';

/** As much of the log's end as is searched for known ids when a revision is not given; EventStoreDB's own bound. */
const SEARCHED_BYTES = 8 * 1024 * 1024;

/**
 * Finds events by id among the latest, for appends that name no exact revision: best effort, as EventStoreDB's.
 * Filled from the log when it is first asked, so that a start does not wait for it and a log of exact appends never does.
 */
export class RecentEvents {
  #ids: EventIdCache | undefined;

  constructor(private readonly chunks: ChunkTable) {}

  remember(event: ProposedEvent, position: number): void {
    this.#ids?.set(event.idHash, position);
  }

  find(event: ProposedEvent): StoredEvent | undefined {
    this.#ids ??= this.#fill();
    const position = this.#ids.get(event.idHash);
    const found = position === undefined ? undefined : this.#frameAt(position);
    if (!found || !sameEventId(found, eventIdAt(found, 0), event.bytes, event.idAt)) return undefined;
    return readStoredEvent(found);
  }

  #frameAt(position: number): Buffer | undefined {
    return pageForwards(this.chunks.ofAllForwards(position), { from: position, to: position, limit: 1 }).frames[0];
  }

  #fill(): EventIdCache {
    const latest: Chunk[] = [];
    let bytes = 0;
    for (const chunk of this.chunks.ofAllBackwards(Number.MAX_SAFE_INTEGER)) {
      latest.push(chunk);
      if ((bytes += chunk.frames.length) > SEARCHED_BYTES) break;
    }
    const ids = new EventIdCache();
    for (const chunk of latest.reverse()) enter(chunk, ids);
    return ids;
  }
}

const enter = ({ first, count, frames }: Chunk, ids: EventIdCache): void => {
  for (let index = 0, offset = 0; index < count; index++, offset = frameEnd(frames, offset)) {
    ids.set(eventIdHash(frames, eventIdAt(frames, offset)), first + index);
  }
};
