import { type BasketballLeagueId } from '@pbp/domain';
import { Random } from '../random/random.js';
import { clubs, type Club } from './clubs.js';
import { rosterOf } from './roster.js';
import { type SimulatedTeam } from './team.js';

const shapes: Readonly<
  Record<
    BasketballLeagueId,
    { number: number; women: boolean; size: number; rotation: number; ratingDeviation: number }
  >
> = {
  nba: { number: 1, women: false, size: 14, rotation: 10, ratingDeviation: 5.2 },
  wnba: { number: 2, women: true, size: 12, rotation: 9, ratingDeviation: 4.5 },
  'mens-college-basketball': { number: 3, women: false, size: 13, rotation: 9, ratingDeviation: 7 },
  'womens-college-basketball': { number: 4, women: true, size: 13, rotation: 9, ratingDeviation: 9 },
};

const arenas = ['Arena', 'Center', 'Pavilion', 'Fieldhouse', 'Coliseum', 'Gardens'];

/** Ratings spread like a normal law whatever the number of teams, so that no league is all strong or all weak. */
const spreadRatings = (random: Random, count: number, deviation: number): number[] => {
  const raw = Array.from({ length: count }, () => random.normal(0, 1));
  const mean = raw.reduce((sum, value) => sum + value, 0) / count;
  const scale = Math.sqrt(raw.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count);
  return raw.map((value) => ((value - mean) / scale) * deviation);
};

const slugOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');

const teamOf = (league: BasketballLeagueId, club: Club, index: number, rating: number): SimulatedTeam => {
  const { number, women, size, rotation } = shapes[league];
  const id = 90000 + number * 100 + index;
  const random = new Random('team', league, club.abbreviation);
  return {
    league,
    team: {
      id: String(id),
      abbreviation: club.abbreviation,
      name: club.name,
      location: club.location,
      color: club.color,
      alternateColor: club.alternateColor,
    },
    slug: slugOf(`${club.location} ${club.name}`),
    venue: `${club.location} ${random.pick(arenas)}`,
    rating,
    tempo: random.normal(0, 1),
    players: rosterOf(random, id * 100, { women, size, rotation }),
  };
};

const built = new Map<BasketballLeagueId, readonly SimulatedTeam[]>();

/** Every invented team of a league, the same for ever. Ids start at 90000, far from the feed's own. */
export const fictionalTeams = (league: BasketballLeagueId): readonly SimulatedTeam[] => {
  const known = built.get(league);
  if (known) return known;
  const ratings = spreadRatings(new Random('ratings', league), clubs[league].length, shapes[league].ratingDeviation);
  const teams = clubs[league].map((club, index) => teamOf(league, club, index, ratings[index] ?? 0));
  built.set(league, teams);
  return teams;
};
