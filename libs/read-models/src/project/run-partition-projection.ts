import { type DeadLetters, type LogPartition, type RunningFeed, runProjection, type UnitOfWork } from '@pbp/eventing';
import { type ClientBase } from 'pg';
import { PlaceInPartition } from '../checkpoint/place-in-partition.js';
import { databaseOf } from '../database/database.js';
import { isTransient } from '../database/is-transient.js';
import { GameProjection } from './game-projection.js';
import { type GameProjectionOptions } from './run-game-projection.js';

export interface PartitionProjectionOptions extends GameProjectionOptions {
  readonly partition: LogPartition;
}

/** Live, nothing waits; catching up, a row is written once per batch however often it changed in it. */
const batch = { maxEvents: 5_000, maxWaitMs: 1_000 };

/** A part has a few of an evening's games; a process may have six parts, and a game takes up to a megabyte. */
const mostGames = 32;

/** What operators ask is carried out by whoever has the part of the log in which that game lies. */
const ofPartition = (letters: DeadLetters, { holds }: LogPartition): DeadLetters => ({
  park: (letter) => letters.park(letter),
  parkedStreams: async (feed) => (await letters.parkedStreams(feed)).filter(holds),
  unresolved: (feed, stream) => letters.unresolved(feed, stream),
  resolve: (feed, eventId, resolution) => letters.resolve(feed, eventId, resolution),
  instructions: async (feed) => (await letters.instructions(feed)).filter(({ stream }) => holds(stream)),
  carriedOut: (instruction, outcome) => letters.carriedOut(instruction, outcome),
});

/** Keeps the read models up with one part of the log until the signal aborts; other copies have the other parts. */
export const runPartitionProjection = async ({
  partition,
  store,
  orm,
  signal,
  onCommitted,
  observe,
}: PartitionProjectionOptions): Promise<RunningFeed> => {
  const database = await databaseOf(orm);
  const place = new PlaceInPartition(database, partition);
  const projection = new GameProjection(store, database, { onCommitted, worker: place.name, mostGames });
  const unitOfWork: UnitOfWork<ClientBase> = {
    run: (work) => projection.run((client, stored) => work(client, place.checkpointsIn(client, stored))),
  };
  return runProjection({
    projection,
    unitOfWork,
    store: {
      readAll: (options) => store.readAll(options),
      subscribe: (options) => partition.subscribe(options, () => place.startAt()),
    },
    checkpoint: place.checkpoints(projection.checkpoints),
    deadLetters: ofPartition(projection.deadLetters, partition),
    signal,
    batch,
    isTransient,
    observe,
  });
};
