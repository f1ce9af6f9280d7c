import { type EventStoreDBClient } from '@eventstore/db-client';
import { evolve, type GameEvent, initialState } from '@pbp/domain';
import { type EventStore, foldStream } from '@pbp/eventing';
import { type GameLog, type LoggedGame } from '../game-log.js';
import { alternate, costRow, type Row, timed } from '../row.js';

const rounds = 31;

const fold = (store: EventStore, games: readonly LoggedGame[]): Promise<number> =>
  timed(async () => {
    for (const { stream } of games) {
      await foldStream(store, stream, (game, event: GameEvent) => evolve(game, event), initialState());
    }
  });

const read = (client: EventStoreDBClient, games: readonly LoggedGame[]): Promise<number> =>
  timed(async () => {
    for (const { stream } of games) for await (const _ of client.readStream(stream));
  });

/** A game read through the port and folded, beside the same game read by the bare client. */
export const readAndFoldRow = async ({ client, store, games }: GameLog): Promise<Row> => {
  const [ours, bare] = [
    () => fold(store, games).then((ms) => ms / games.length),
    () => read(client, games).then((ms) => ms / games.length),
  ];
  await ours();
  await bare();
  const events = Math.round(games.reduce((sum, { revision }) => sum + revision + 1, 0) / games.length);
  return costRow(`port: read and fold a game (${events} events)`, 'ms', await alternate(rounds, ours, bare), 1.3);
};
