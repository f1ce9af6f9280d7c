import { type BoxScoreView, type CountingStats, type PlayerBoxLine, type TeamBrief } from '@pbp/contracts';
import { percentages, type StatLine } from '@pbp/domain';
import { type PlayerLineRow, type TeamLineRow } from './box-score-rows.js';

const statsOf = (line: StatLine): CountingStats => ({
  points: line.points,
  fieldGoalsMade: line.fieldGoalsMade,
  fieldGoalsAttempted: line.fieldGoalsAttempted,
  threePointersMade: line.threePointersMade,
  threePointersAttempted: line.threePointersAttempted,
  freeThrowsMade: line.freeThrowsMade,
  freeThrowsAttempted: line.freeThrowsAttempted,
  offensiveRebounds: line.offensiveRebounds,
  defensiveRebounds: line.defensiveRebounds,
  rebounds: line.rebounds,
  assists: line.assists,
  steals: line.steals,
  blocks: line.blocks,
  turnovers: line.turnovers,
  fouls: line.fouls,
});

export const toPlayerBoxLine = (row: PlayerLineRow): PlayerBoxLine => ({
  playerId: row.playerId,
  name: row.name,
  shortName: row.shortName,
  jersey: row.jersey ?? null,
  position: row.position ?? null,
  starter: row.starter,
  played: row.played,
  stats: statsOf(row),
  percentages: percentages(row),
  estimated: { seconds: row.seconds, plusMinus: row.plusMinus },
});

const nothing: StatLine & Pick<TeamLineRow, 'teamRebounds' | 'teamTurnovers'> = {
  points: 0,
  fieldGoalsMade: 0,
  fieldGoalsAttempted: 0,
  threePointersMade: 0,
  threePointersAttempted: 0,
  freeThrowsMade: 0,
  freeThrowsAttempted: 0,
  offensiveRebounds: 0,
  defensiveRebounds: 0,
  rebounds: 0,
  assists: 0,
  steals: 0,
  blocks: 0,
  turnovers: 0,
  fouls: 0,
  teamRebounds: 0,
  teamTurnovers: 0,
};

export const toTeamBoxScore = (
  team: TeamBrief,
  row: TeamLineRow | undefined,
): Omit<BoxScoreView['home'], 'players'> => {
  const line = row ?? nothing;
  return {
    team,
    stats: statsOf(line),
    percentages: percentages(line),
    teamRebounds: line.teamRebounds,
    teamTurnovers: line.teamTurnovers,
  };
};
