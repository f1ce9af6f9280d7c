import { type LeagueId, seasonOf } from '@pbp/domain';

/** The boards on which answers to a question count: of its game, of its league's day and of its league's season. */
export const boardsOf = (question: {
  readonly gameId: string;
  readonly league: LeagueId;
  readonly day: string;
}): readonly string[] => {
  const { gameId, league, day } = question;
  return [`game:${gameId}`, `day:${league}:${day}`, `season:${league}:${seasonOf(league, day)}`];
};
