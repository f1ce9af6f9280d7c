import { isoSeconds } from '../feed/clock.js';
import { type FeedGame } from '../feed/feed-game.js';
import { type Json, type JsonObject } from '../feed/json.js';
import { Random } from '../random/random.js';
import { type View } from './view.js';

const topics = [
  'Trade talk',
  'Injury report',
  'Power rankings',
  'Rookie watch',
  'Film room',
  'Coach speaks',
  'Mailbag',
  'Schedule notes',
];

const article = (random: Random, game: FeedGame, at: number): JsonObject => {
  const id = random.integer(40_000_000, 49_999_999);
  const published = isoSeconds(at - random.integer(60, 86_400) * 1000);
  return {
    id,
    type: 'HeadlineNews',
    headline: `${random.pick(topics)}: ${game[random.pick(['home', 'away'] as const)].team.name}`,
    description: 'A made-up story about a made-up team, here to weigh as much as a real one does. '.repeat(12),
    lastModified: published,
    published,
    images: [
      {
        id: id + 1,
        type: 'header',
        height: 400,
        width: 600,
        url: `https://a.espncdn.com/photo/simulated/${id}_600x400.jpg`,
      },
    ],
    links: {
      web: { href: `https://www.espn.com/${game.league}/story/_/id/${id}` },
      api: { self: { href: `https://content.core.api.espn.com/v1/sports/news/${id}` } },
    },
  };
};

const video = (random: Random): JsonObject => {
  const id = random.integer(40_000_000, 49_999_999);
  return {
    id,
    headline: `Highlight ${id % 97}`,
    duration: random.integer(12, 180),
    thumbnail: `https://a.espncdn.com/media/simulated/${id}.jpg`,
  };
};

const line = (random: Random, game: FeedGame): JsonObject => {
  const spread = -Math.round(game.spread * 2) / 2;
  const favourite = spread <= 0 ? game.home.team : game.away.team;
  return {
    provider: { id: '100', name: 'Simulated Book', priority: 1 },
    details: `${favourite.abbreviation} ${-Math.abs(spread)}`,
    overUnder: 228.5,
    spread,
    overOdds: -105 - random.integer(0, 10),
    underOdds: -105 - random.integer(0, 10),
    homeTeamOdds: {
      favorite: spread <= 0,
      underdog: spread > 0,
      moneyLine: -110 - random.integer(0, 120),
      teamId: game.home.team.id,
    },
    awayTeamOdds: {
      favorite: spread > 0,
      underdog: spread <= 0,
      moneyLine: 100 + random.integer(0, 120),
      teamId: game.away.team.id,
    },
  };
};

/** What real summaries carry besides the game; it moves from poll to poll when the view says so. */
export const ballast = (game: FeedGame, view: View): JsonObject => {
  const random = new Random('ballast', game.id, view.ballast);
  const at = view.ballast === 0 ? game.startsAt : view.at;
  const many = (count: number, make: () => Json): Json[] => Array.from({ length: count }, make);
  return {
    broadcasts: [
      {
        type: { id: '1', shortName: 'TV' },
        station: 'Simulated',
        market: { id: '1', type: 'National' },
        lang: 'en',
        region: 'us',
      },
    ],
    pickcenter: [line(random, game)],
    odds: [],
    againstTheSpread: [],
    injuries: [{ team: { id: game.home.team.id }, injuries: [{ status: 'Out', date: isoSeconds(at) }] }],
    news: { header: 'News', articles: many(6, () => article(random, game, at)) },
    videos: many(random.integer(0, 4), () => video(random)),
    standings: {
      header: 'Standings',
      groups: many(random.integer(1, 3), () => ({ header: 'Group', standings: { entries: [] } })),
    },
  };
};
