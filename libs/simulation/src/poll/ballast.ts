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

const link = (path: string): JsonObject => ({
  web: { href: `https://www.espn.com/${path}` },
  mobile: { href: `https://m.espn.com/${path}` },
  api: { self: { href: `https://api.espn.com/v1/${path}` } },
});

/** Real stories are tagged with the teams and athletes they name, a link each. */
const categories = (random: Random, game: FeedGame): Json[] =>
  Array.from({ length: 10 }, () => {
    const { team, players } = game[random.pick(['home', 'away'] as const)];
    const player = random.pick(players);
    const athlete = { id: player.id, description: player.name, links: link(`${game.league}/player/_/id/${player.id}`) };
    return {
      id: random.integer(1, 999_999),
      type: 'athlete',
      uid: `s:40~l:46~a:${player.id}`,
      teamId: team.id,
      athlete,
    };
  });

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
    categories: categories(random, game),
    links: link(`${game.league}/story/_/id/${id}`),
  };
};

const video = (random: Random, game: FeedGame): JsonObject => {
  const id = random.integer(40_000_000, 49_999_999);
  return {
    id,
    categories: categories(random, game),
    links: {
      ...link(`video/clip/_/id/${id}`),
      source: { href: `https://media.espn.com/simulated/${id}.mp4`, HD: link(`hd/${id}`) },
    },
    headline: `Highlight ${id % 97}`,
    duration: random.integer(12, 180),
    thumbnail: `https://a.espncdn.com/media/simulated/${id}.jpg`,
  };
};

/** Thirty teams with a dozen figures each. */
const standings = (random: Random, game: FeedGame): Json[] =>
  Array.from({ length: 30 }, (_, place) => ({
    team: game[place % 2 === 0 ? 'home' : 'away'].team.name,
    link: `/${game.league}/team/_/id/${place + 1}`,
    stats: ['wins', 'losses', 'winPercent', 'gamesBehind', 'streak'].map((name) => ({
      name,
      displayName: name,
      type: name.toLowerCase(),
      value: random.integer(0, 60),
      displayValue: String(random.integer(0, 60)),
    })),
  }));

const injuries = (random: Random, game: FeedGame, at: number): Json[] =>
  ([game.home, game.away] as const).map(({ team, players }) => ({
    team: { id: team.id, displayName: team.name, links: link(`${game.league}/team/_/id/${team.id}`) },
    injuries: Array.from({ length: 6 }, () => ({
      status: random.pick(['Out', 'Day-To-Day']),
      date: isoSeconds(at),
      athlete: { ...link(`athlete/${random.pick(players).id}`), displayName: random.pick(players).name },
      details: { type: 'Knee', location: 'Leg', side: 'Left', returnDate: isoSeconds(at + 86_400_000) },
    })),
  }));

/** What real summaries carry besides the game, about as heavy as there (80 to 150 kB); it moves from poll to poll when the view says so. */
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
    odds: [],
    againstTheSpread: [],
    injuries: injuries(random, game, at),
    article: article(random, game, at),
    news: { header: 'News', articles: many(6, () => article(random, game, at)) },
    videos: many(random.integer(4, 6), () => video(random, game)),
    standings: {
      header: 'Standings',
      groups: [{ header: 'Group', standings: { entries: standings(random, game) } }],
    },
  };
};
