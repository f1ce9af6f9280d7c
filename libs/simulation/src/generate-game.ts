import { type BasketballLeagueId } from '@pbp/domain';
import { type Fixture } from './engine/court.js';
import { playGame, type PlayedGame } from './engine/play-game.js';
import { type FeedGame } from './feed/feed-game.js';
import { tell } from './feed/tell.js';
import { fictionalTeams } from './league/fictional-teams.js';
import { type SimulatedTeam } from './league/team.js';
import { hashOf, Random } from './random/random.js';

/** A game as its feed tells it, with the truth behind it. */
export interface GeneratedGame extends FeedGame {
  readonly truth: PlayedGame;
}

export interface GameOptions {
  readonly seed: number | string;
  readonly league?: BasketballLeagueId;
  readonly home?: SimulatedTeam;
  readonly away?: SimulatedTeam;
  /** ESPN's event id; nine digits by the seed when not given. */
  readonly id?: string;
  /** Epoch milliseconds; an evening in January 2026 when not given. */
  readonly startsAt?: number;
}

const anEvening = Date.UTC(2026, 0, 11, 0, 30);

const eventId = (league: string, seed: number | string): string =>
  String(490_000_000 + (hashOf(league, seed) % 9_999_999));

const twoTeams = (league: BasketballLeagueId, seed: number | string): readonly SimulatedTeam[] =>
  new Random(seed, 'pairing', league).shuffled(fictionalTeams(league));

const fixtureOf = (options: GameOptions): Fixture => {
  const { seed, league = options.home?.league ?? 'nba' } = options;
  const [first, second] = twoTeams(league, seed);
  const home = options.home ?? first;
  const away = options.away ?? (second === home ? first : second);
  if (!home || !away) throw new Error(`${league} has no two teams`);
  return { league, seed, home, away };
};

/** Plays the game that `generateGame` would tell, without telling it: a fifth of the work. */
export const generateTruth = (options: GameOptions): PlayedGame => playGame(fixtureOf(options));

/**
 * Generates a whole game: invented teams, every play, what the feed said of it and when. The same options give the
 * same game, byte for byte.
 */
export const generateGame = (options: GameOptions): GeneratedGame => {
  const truth = generateTruth(options);
  const { league, seed } = truth.fixture;
  return {
    ...tell(truth, { id: options.id ?? eventId(league, seed), startsAt: options.startsAt ?? anEvening }),
    truth,
  };
};
