import { type TopicName } from '@pbp/contracts';
import { gameIdOf, gameIdOfPredictions } from '@pbp/domain';
import { type Envelope } from '@pbp/eventing';
import { type OutgoingRecord } from '@pbp/kafka';

/** What ESPN said, and where it goes. */
const rawTopics: Readonly<Record<string, TopicName>> = {
  ScoreboardPolled: 'raw.scoreboard',
  PlaysPolled: 'raw.plays',
};

const POLL_OF = 'poll-';

/**
 * The event itself as a record: of a poll what ESPN said; of a game, a question and an answer the whole event, by its game.
 * Null for other streams.
 */
export const rawRecord = (event: Envelope): OutgoingRecord | null => {
  const gameId = gameIdOf(event.stream);
  if (gameId !== null) return { topic: 'game.events', key: gameId, value: event, from: event };
  const askedOf = gameIdOfPredictions(event.stream);
  if (askedOf !== null) return { topic: 'prediction.events', key: askedOf, value: event, from: event };
  const topic = rawTopics[event.type];
  return topic ? { topic, key: event.stream.slice(POLL_OF.length), value: event.data, from: event } : null;
};
