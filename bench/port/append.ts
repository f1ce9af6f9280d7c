import { type EventStoreDBClient, type JSONType, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { type EventStore, type NewEvent, uuidV5 } from '@pbp/eventing';
import { type GameLog } from '../game-log.js';
import { alternate, costRow, type Row, timed } from '../row.js';

const rounds = { one: 500, many: 60 };
const warmUp = 20;

/** The next events for a stream of a side's own: those of a generated game, under new ids. */
class Supply {
  private revision = -1;

  constructor(
    private readonly source: readonly NewEvent[],
    readonly stream: string,
  ) {}

  /** With the last revision before them. */
  take(count: number): { readonly events: readonly NewEvent[]; readonly last: number } {
    const last = this.revision;
    const events = this.source.slice(0, count).map((event, n) => ({ ...event, id: this.idOf(last + 1 + n) }));
    this.revision += count;
    return { events, last };
  }

  private idOf(revision: number): string {
    return uuidV5(`${this.stream}@${revision}`);
  }
}

const byPort = (store: EventStore, supply: Supply, eventsEach: number) => (): Promise<number> => {
  const { events, last } = supply.take(eventsEach);
  return timed(() => store.append(supply.stream, events, last < 0 ? 'none' : last));
};

const toBare = ({ id, type, data, metadata }: NewEvent) =>
  jsonEvent({ id, type, data: data as JSONType, metadata: { ...metadata } });

const byClient = (client: EventStoreDBClient, supply: Supply, eventsEach: number) => (): Promise<number> => {
  const { events, last } = supply.take(eventsEach);
  const bare = events.map(toBare);
  const expectedRevision = last < 0 ? NO_STREAM : BigInt(last);
  return timed(() => client.appendToStream(supply.stream, bare, { expectedRevision }));
};

const eventsOf = async ({ store, games: [game] }: GameLog): Promise<readonly NewEvent[]> => {
  const events: NewEvent[] = [];
  if (game) for await (const event of store.read(game.stream)) events.push(event);
  return events;
};

/** One awaited append of so many events, at exact revisions both ways. */
export const appendRow = async (log: GameLog, eventsEach: number): Promise<Row> => {
  const source = await eventsOf(log);
  const ours = byPort(log.store, new Supply(source, `bench-port-${eventsEach}`), eventsEach);
  const bare = byClient(log.client, new Supply(source, `bench-client-${eventsEach}`), eventsEach);
  await alternate(warmUp, ours, bare);
  const measured = await alternate(eventsEach === 1 ? rounds.one : rounds.many, ours, bare);
  return costRow(`port: append ${eventsEach === 1 ? 'one event' : `${eventsEach} events`}`, 'ms', measured, 1.15);
};
