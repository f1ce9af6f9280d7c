import { type PlayerLine, type StatLine, countingStats } from '@pbp/domain';
import { beyondPlayers } from './beyond-players';

const stats = (rebounds: number): StatLine => ({
  ...(Object.fromEntries(countingStats.map((stat) => [stat, 0])) as StatLine),
  rebounds,
});
const player = (rebounds: number): PlayerLine => ({
  playerId: '1',
  teamId: '10',
  name: 'A. Player',
  starter: true,
  played: true,
  stats: stats(rebounds),
  estimated: { seconds: 0, plusMinus: 0 },
});

describe('what a team has beyond its players', () => {
  it('is in the total where the league counts it', () => {
    const line = { teamId: '10', stats: stats(45), teamRebounds: 5, teamTurnovers: 1 };
    expect(beyondPlayers(line, [player(40)])).toBe('Totals include 5 team rebounds and 1 team turnover.');
  });

  it('is said apart where it does not', () => {
    const line = { teamId: '10', stats: stats(40), teamRebounds: 8, teamTurnovers: 0 };
    expect(beyondPlayers(line, [player(40)])).toBe(
      'Totals include 0 team turnovers; 8 team rebounds are not counted in this league.',
    );
  });
});
