import { PlayerLineEntity, type PlayerLineRow, TeamLineEntity, type TeamLineRow } from '../box-score/box-score-rows.js';
import { GameCardEntity, type GameCardRow } from '../game-card/game-card-row.js';
import { LineScoreEntity, type LineScoreRow } from '../line-score/line-score-row.js';
import { PlayListEntity, type PlayListRow } from '../play-list/play-list-row.js';
import { ScoreTimelineEntity, type ScoreTimelineRow } from '../score-timeline/score-timeline-row.js';

export interface RowOf {
  readonly gameCards: GameCardRow;
  readonly plays: PlayListRow;
  readonly playerLines: PlayerLineRow;
  readonly teamLines: TeamLineRow;
  readonly lineScores: LineScoreRow;
  readonly scoreTimelines: ScoreTimelineRow;
}

export type Model = keyof RowOf;

/** Every row that one game has in the read models. */
export type GameRows = { readonly [Name in Model]: readonly RowOf[Name][] };

export const modelNames: readonly Model[] = [
  'gameCards',
  'plays',
  'playerLines',
  'teamLines',
  'lineScores',
  'scoreTimelines',
];

/** The table of each model. */
export const entities = {
  gameCards: GameCardEntity,
  plays: PlayListEntity,
  playerLines: PlayerLineEntity,
  teamLines: TeamLineEntity,
  lineScores: LineScoreEntity,
  scoreTimelines: ScoreTimelineEntity,
} satisfies Record<Model, object>;

/** What tells the rows of one game apart. */
export const keys: { readonly [Name in Model]: (row: RowOf[Name]) => string } = {
  gameCards: () => '',
  plays: ({ playId }) => playId,
  playerLines: ({ side, playerId }) => `${side} ${playerId}`,
  teamLines: ({ side }) => side,
  lineScores: ({ side, period }) => `${side} ${period}`,
  scoreTimelines: () => '',
};
