import { type Random } from '../random/random.js';
import { menGivenNames, surnames, womenGivenNames } from './names.js';
import { type Player, type Position } from './team.js';

interface Shape {
  readonly women: boolean;
  readonly size: number;
  readonly rotation: number;
}

/** Share of the team's minutes by place in the rotation, for a game of five on the floor. */
const minutesByRank = [0.71, 0.69, 0.67, 0.64, 0.6, 0.5, 0.44, 0.38, 0.3, 0.17];

/** Shot share by rank follows game-flow's FGA table, divided by the minutes it was taken in. */
const usageByRank = [1.5, 1.22, 1.08, 0.94, 0.88, 0.88, 0.8, 0.76, 0.7, 0.66];

const positions: readonly Position[] = ['G', 'F', 'C', 'G', 'F', 'G', 'F', 'C', 'G', 'F', 'G', 'C', 'F', 'G', 'F'];

const traits: Readonly<
  Record<Position, Pick<Player, 'outside' | 'passing' | 'rebounding' | 'blocking' | 'stealing' | 'freeThrow'>>
> = {
  G: { outside: 1.3, passing: 1.6, rebounding: 0.6, blocking: 0.45, stealing: 1.3, freeThrow: 0.04 },
  F: { outside: 1.05, passing: 0.8, rebounding: 1.1, blocking: 0.9, stealing: 0.95, freeThrow: 0 },
  C: { outside: 0.45, passing: 0.6, rebounding: 1.8, blocking: 2.2, stealing: 0.7, freeThrow: -0.07 },
};

const uniqueNames = (random: Random, shape: Shape): string[] => {
  const given = random.shuffled(shape.women ? womenGivenNames : menGivenNames);
  const family = random.shuffled(surnames);
  return Array.from({ length: shape.size }, (_, i) => `${given[i % given.length]} ${family[i % family.length]}`);
};

const shortened = (name: string): string => name.replace(/^(\S)\S* /, '$1. ');

/** A roster in order of importance: the first five start, those past the rotation do not play unless it is decided. */
export const rosterOf = (random: Random, firstId: number, shape: Shape): readonly Player[] => {
  const jerseys = random.shuffled(Array.from({ length: 56 }, (_, i) => String(i)));
  return uniqueNames(random, shape).map((name, rank): Player => {
    const position = positions[rank % positions.length] ?? 'F';
    const trait = traits[position];
    return {
      id: String(firstId + rank),
      name,
      shortName: shortened(name),
      jersey: jerseys[rank] ?? '99',
      position,
      rank,
      targetShare: rank < shape.rotation ? (minutesByRank[rank] ?? 0.1) : 0,
      usage: (usageByRank[rank] ?? 0.6) * random.between(0.88, 1.12),
      outside: trait.outside * random.between(0.7, 1.3),
      passing: trait.passing * random.between(0.7, 1.3),
      rebounding: trait.rebounding * random.between(0.8, 1.2),
      blocking: trait.blocking * random.between(0.7, 1.3),
      stealing: trait.stealing * random.between(0.7, 1.3),
      freeThrow: trait.freeThrow + random.between(-0.05, 0.05),
    };
  });
};
