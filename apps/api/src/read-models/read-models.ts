import { type BoxScoreView, type PlayList, type ScoreTimeline } from '@pbp/contracts';
import { type NeighbourDays, type StoredCard } from '@pbp/read-models';

export const READ_MODELS = Symbol('READ_MODELS');

/** What the projector keeps ready: the present of every game. Null for a game that it has not heard of. */
export interface ReadModels {
  scoreboard(league: string, day: string): Promise<readonly StoredCard[]>;
  neighbourDays(league: string, day: string): Promise<NeighbourDays>;
  /** Ids of the games that began last, the newest first. */
  newestGames(limit: number): Promise<readonly string[]>;
  /** Ids of games that wait for an operator: an event of theirs could not be projected. At most 200. */
  parkedGames(): Promise<readonly string[]>;
  card(gameId: string): Promise<StoredCard | null>;
  plays(gameId: string): Promise<PlayList | null>;
  boxScore(gameId: string): Promise<BoxScoreView | null>;
  timeline(gameId: string): Promise<ScoreTimeline | null>;
}
