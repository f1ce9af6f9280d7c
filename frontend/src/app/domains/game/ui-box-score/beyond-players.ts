import { type PlayerLine, type TeamLine } from '@pbp/domain';

const counted = (count: number, what: string): string => `${count} team ${what}${count === 1 ? '' : 's'}`;

/** What a team's line has beyond its players', in a sentence: some leagues count team rebounds into the total, some do not. */
export const beyondPlayers = (
  { stats, teamRebounds, teamTurnovers }: TeamLine,
  players: readonly PlayerLine[],
): string => {
  const byPlayers = players.reduce((sum, line) => sum + line.stats.rebounds, 0);
  const rebounds = counted(teamRebounds, 'rebound');
  const turnovers = counted(teamTurnovers, 'turnover');
  return stats.rebounds === byPlayers + teamRebounds
    ? `Totals include ${rebounds} and ${turnovers}.`
    : `Totals include ${turnovers}; ${rebounds} are not counted in this league.`;
};
