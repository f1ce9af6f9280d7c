import { type Side } from '@pbp/domain';
import { type FeedGame } from '../feed/feed-game.js';
import { type JsonObject } from '../feed/json.js';

const leagueIds = {
  nba: '46',
  wnba: '59',
  'mens-college-basketball': '41',
  'womens-college-basketball': '54',
} as const;

export const leagueUid = (game: FeedGame): string => `s:40~l:${leagueIds[game.league]}`;
export const leagueNumber = (league: FeedGame['league']): string => leagueIds[league];

const names = (game: FeedGame, side: Side): JsonObject => {
  const { team } = game[side];
  return {
    id: team.id,
    uid: `${leagueUid(game)}~t:${team.id}`,
    location: team.location,
    name: team.name,
    abbreviation: team.abbreviation,
    displayName: `${team.location} ${team.name}`,
    shortDisplayName: team.name,
    color: team.color,
    alternateColor: team.alternateColor,
  };
};

const logo = (game: FeedGame, side: Side): string =>
  `https://a.espncdn.com/i/teamlogos/${game.league}/500/${game[side].team.abbreviation.toLowerCase()}.png`;

/** A team as `boxscore`, and nearly as the scoreboard has it. */
export const boxTeam = (game: FeedGame, side: Side): JsonObject => ({
  ...names(game, side),
  slug: game[side].slug,
  logo: logo(game, side),
});

/** A team as the summary's header has it. */
export const headerTeam = (game: FeedGame, side: Side): JsonObject => ({
  ...names(game, side),
  logos: [{ href: logo(game, side), width: 500, height: 500, alt: '', rel: ['full', 'default'] }],
  links: [
    {
      rel: ['clubhouse', 'desktop', 'team'],
      href: `https://www.espn.com/${game.league}/team/_/name/${game[side].slug}`,
      text: 'Clubhouse',
    },
  ],
});

export const seasonYear = (game: FeedGame): number => {
  const [year = 0, month = 0] = game.day.split('-').map(Number);
  return game.league === 'wnba' || month < 8 ? year : year + 1;
};
