import { type GameEvent, type KnownGame } from '@pbp/domain';
import { sameJson } from '../raw/json.js';
import { type Telling } from './telling.js';

/** What a source says of score and clock, when it says something new. */
export const observing = (game: KnownGame, { source, now: { observation } }: Telling): readonly GameEvent[] =>
  sameJson(game.observed[source], observation)
    ? []
    : [{ type: 'ScoreObserved', data: { gameId: game.id, source, observation } }];
