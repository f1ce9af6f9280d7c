import { type Side } from '@pbp/domain';
import { type FeedGame, type FeedPlay } from '../feed/feed-game.js';
import { type JsonObject } from '../feed/json.js';
import { dice } from './window.js';

/** Corrections were seen 12 hours and more after the end. */
const correctedAfter = 13 * 3_600_000;

export const correctedAt = (game: FeedGame): number => game.finalAt + correctedAfter;

const winnerOf = (game: FeedGame): Side => {
  const margin = game.plays.reduce((sum, { side, points }) => sum + (side === 'home' ? points : -points), 0);
  return margin > 0 ? 'home' : 'away';
};

const choose = (
  plays: readonly FeedPlay[],
  seed: number | string,
  what: string,
  fits: (play: FeedPlay) => boolean,
): FeedPlay | undefined => {
  const fitting = plays.filter(fits);
  return fitting[Math.floor(dice('correction', what, seed) * fitting.length)];
};

const rescored = (raw: JsonObject): JsonObject => ({
  ...raw,
  scoreValue: 3,
  pointsAttempted: 3,
  shortDescription: '+3 Points',
  text: (typeof raw['text'] === 'string' ? raw['text'] : '').replace(/(\d+-foot |made |makes )/, '$1three point '),
});

const shooterOf = (play: FeedPlay): string | undefined =>
  play.credits.find(({ stat }) => stat === 'fieldGoalsMade')?.playerId;

/** Two points become three: for the winner, so that the game keeps its result. */
const asThree = (play: FeedPlay): FeedPlay => {
  const playerId = shooterOf(play);
  const side = play.side ?? 'home';
  const added = (['threePointersMade', 'threePointersAttempted'] as const).map((stat) => ({
    playerId: playerId ?? '',
    side,
    stat,
    amount: 1,
  }));
  const credits = play.credits.map((credit) => (credit.stat === 'points' ? { ...credit, amount: 3 } : credit));
  return { ...play, points: 3, raw: rescored(play.raw), credits: [...credits, ...added] };
};

/** The game as the league's statisticians leave it the next day: a two that was a three, a rebound that was none. */
export const corrected = (game: FeedGame, seed: number | string): FeedGame => {
  const winner = winnerOf(game);
  const three = choose(
    game.plays,
    seed,
    'three',
    (play) => play.points === 2 && play.side === winner && shooterOf(play) !== undefined,
  );
  const gone = choose(game.plays, seed, 'rebound', (play) => play.credits.some(({ stat }) => stat === 'rebounds'));
  const plays = game.plays.filter((play) => play !== gone).map((play) => (play === three ? asThree(play) : play));
  return { ...game, plays, recorded: undefined, recordedLine: undefined, recordedScore: undefined };
};
