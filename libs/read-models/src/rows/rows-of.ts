import { type KnownGame } from '@pbp/domain';
import { playerLinesOf, teamLinesOf } from '../box-score/box-score-rows.js';
import { gameCardOf } from '../game-card/game-card-row.js';
import { lineScoresOf } from '../line-score/line-score-row.js';
import { playListOf } from '../play-list/play-list-row.js';
import { scoreTimelineOf } from '../score-timeline/score-timeline-row.js';
import { type GameRows } from './models.js';

/**
 * All that the read models hold of a game, as a function of the folded game alone: no clock, no order of arrival, no
 * batch. `revision` and `correlationId` are those of the last event folded.
 */
export const rowsOf = (game: KnownGame, revision: number, correlationId: string | null = null): GameRows => ({
  gameCards: [{ ...gameCardOf(game, revision), correlationId }],
  plays: playListOf(game),
  playerLines: playerLinesOf(game),
  teamLines: teamLinesOf(game),
  lineScores: lineScoresOf(game),
  scoreTimelines: [scoreTimelineOf(game)],
});
