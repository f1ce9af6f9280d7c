import { type Difference, type KnownGame, type Side, currentPlays, playScore } from '@pbp/domain';
import { type ComparedStat } from './compare-players.js';
import { type ComparedPoints } from './compare-score.js';

/** Why a score differs, said for people. */
export const scoreCauses = {
  noPlays: 'the feed lists no plays',
  forfeit: 'the game was forfeited',
  otherPeriod: 'the play stands in another period',
  otherTeam: 'a scoring play names the other team',
  noTeam: 'a scoring play names no team',
  headerAgainstBox: 'header and box score of the feed disagree',
  missing: 'a scoring play is missing from the feed',
  surplus: 'the feed lists a scoring play that its score does not count',
} as const;

type Explained = ComparedStat & Pick<Difference, 'cause'>;

const reportedPoints = (game: KnownGame, side: Side): number | undefined => {
  const players = game.reported.filter(({ teamId }) => teamId === game[side].id);
  return players.length === 0 ? undefined : players.reduce((sum, { stats }) => sum + (stats.points ?? 0), 0);
};

const gapOf = ({ plays, feed }: { readonly plays: number; readonly feed: number }): number => plays - feed;

/** Differences in the players' points that add up to the team's explain it. */
const byPlayers = (gap: number, side: Side, explained: readonly Explained[]): string | undefined => {
  const points = explained.filter(({ player, stat }) => player.side === side && stat === 'points');
  if (points.length === 0 || points.reduce((sum, difference) => sum + gapOf(difference), 0) !== gap) return undefined;
  const causes = points.flatMap(({ cause }) => cause ?? []);
  return causes.length === 0 ? undefined : [...new Set(causes)].join('; ');
};

/** Tells why a team's points differ, by its players' points, its periods and the feed's own box score. */
export const scoreCauseOf = (game: KnownGame, explained: readonly Explained[]) => {
  const plays = currentPlays(game);
  const told = playScore(game);
  const header = game.observed.summary?.score ?? told;
  const gaps = { home: told.home - header.home, away: told.away - header.away };
  const isTeamless = plays.some(
    ({ points, teamId }) => points > 0 && teamId !== game.home.id && teamId !== game.away.id,
  );

  return ({ what, side }: ComparedPoints): string => {
    if (plays.length === 0)
      return game.observed.summary?.status === 'forfeit' ? scoreCauses.forfeit : scoreCauses.noPlays;
    const gap = gaps[side];
    if (what === 'lineScore' && gap === 0) return scoreCauses.otherPeriod;
    const players = byPlayers(gap, side, explained);
    if (players !== undefined) return players;
    if (gaps.home + gaps.away === 0) return scoreCauses.otherTeam;
    const reported = reportedPoints(game, side);
    if (reported !== undefined && reported !== header[side]) return scoreCauses.headerAgainstBox;
    if (gap < 0 && isTeamless) return scoreCauses.noTeam;
    return gap < 0 ? scoreCauses.missing : scoreCauses.surplus;
  };
};
