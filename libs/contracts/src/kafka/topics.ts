import { type ZodType } from 'zod';
import { EnrichedPlayMessage } from './enriched-play.js';
import { GameEventMessage } from './game-event-message.js';
import { GameState } from './game-state.js';
import { PredictionEventMessage } from './prediction-event-message.js';
import { RawPlays } from './raw-plays.js';
import { RawScoreboard } from './raw-scoreboard.js';

interface Topic {
  readonly value: ZodType;
  readonly partitions: number;
  /** `log`: every record is kept for good. `newest`: of each key the last record is kept. */
  readonly keeps: 'log' | 'newest';
}

/**
 * Every topic. The key is the id of the game (of a scoreboard: its stream), so that a game's records lie in one
 * partition in their order. Partitions are not to be changed once there are records: a game would move.
 */
export const topics = {
  'raw.scoreboard': { value: RawScoreboard, partitions: 1, keeps: 'log' },
  'raw.plays': { value: RawPlays, partitions: 6, keeps: 'log' },
  'game.events': { value: GameEventMessage, partitions: 6, keeps: 'log' },
  'prediction.events': { value: PredictionEventMessage, partitions: 6, keeps: 'log' },
  'enriched.plays': { value: EnrichedPlayMessage, partitions: 6, keeps: 'log' },
  'game.state': { value: GameState, partitions: 6, keeps: 'newest' },
} as const satisfies Readonly<Record<string, Topic>>;

export type TopicName = keyof typeof topics;

export const topicNames = Object.keys(topics).filter((name): name is TopicName => name in topics);
