import { type StatLine, type TeamLine } from '../box-score.js';
import { type Side } from '../facts.js';
import { type KnownGame } from '../game.js';
import { addUp } from './stat-line.js';
import { type Tally } from './tally.js';

/** The NCAA's totals include team rebounds; the NBA and the WNBA keep them out of every line. */
const countsTeamRebounds = (league: KnownGame['league']): boolean => league.endsWith('college-basketball');

const withoutRebounds = (line: StatLine): StatLine => ({
  ...line,
  rebounds: 0,
  offensiveRebounds: 0,
  defensiveRebounds: 0,
});

/** The players' sum plus what is charged to the team alone, as the league itself adds it up. */
export const teamLine = (game: Pick<KnownGame, Side | 'league'>, side: Side, { players, team }: Tally): TeamLine => ({
  teamId: game[side].id,
  stats: addUp([...players.values(), countsTeamRebounds(game.league) ? team : withoutRebounds(team)]),
  teamRebounds: team.rebounds,
  teamTurnovers: team.turnovers,
});
