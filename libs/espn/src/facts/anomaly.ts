import { type GameEvent } from '@pbp/domain';
import { type Problem } from '../watch/watched.js';

export const anomaly = (gameId: string, problem: Problem): GameEvent => ({
  type: 'FeedAnomaly',
  data: { gameId, ...problem },
});
