import { gameStream } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { enrichedPlayMessage } from '../../../stream-processor/src/follow-games/enriched-play-message.js';
import { follow, notHeardOf } from '../../../stream-processor/src/follow-games/followed-game.js';
import { gameState } from '../../../stream-processor/src/follow-games/game-state.js';
import { readTopic } from '../../../stream-processor/src/testing/stranger.js';

/** What Kafka holds of a game beside its events. */
export interface MirroredGame {
  /** Every play each time that it came to read otherwise, in order. */
  readonly plays: readonly unknown[];
  /** As it stands in the end. */
  readonly state: unknown;
}

const asRead = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What follows from the game's stream, whoever mirrored how much of it in how many batches. */
export const followedInLog = async (store: EventStore, gameId: string): Promise<MirroredGame> => {
  let followed = notHeardOf;
  const plays: unknown[] = [];
  for await (const event of store.read(gameStream(gameId))) {
    const { followed: next, changed } = follow(followed, event);
    const { game } = (followed = next);
    if (game.known) plays.push(...changed.map((change) => enrichedPlayMessage(change, game.league)));
  }
  const { game, enriched, revision } = followed;
  return { plays: plays.map(asRead), state: game.known ? asRead(gameState(game, enriched, revision)) : undefined };
};

/** The value behind the five bytes of a schema's id. */
const valueIn = (payload: string): unknown => JSON.parse(payload.slice(payload.indexOf('{')));

/** What a stranger finds of each game in the topics with this prefix, committed records only. */
export const gamesInKafka = async (brokers: string, prefix: string): Promise<ReadonlyMap<string, MirroredGame>> => {
  const [plays, states] = [
    await readTopic(brokers, `${prefix}enriched.plays`),
    await readTopic(brokers, `${prefix}game.state`),
  ];
  const newest = new Map(states.map(({ key, payload }) => [key, valueIn(payload)]));
  const ofGame = Map.groupBy(plays, ({ key }) => key);
  return new Map(
    [...newest].map(([gameId, state]) => [
      gameId,
      { plays: (ofGame.get(gameId) ?? []).map(({ payload }) => valueIn(payload)), state },
    ]),
  );
};
