import { type Happening, type TimedPlay } from '../engine/happening.js';
import { type PlayedGame } from '../engine/play-game.js';
import { correlation, deviation, mean, slopes } from './algebra.js';
import { leadStory, marginAfter } from './flow.js';

const count = (games: readonly PlayedGame[], matches: (what: Happening, play: TimedPlay) => boolean): number =>
  games.reduce((sum, { plays }) => sum + plays.filter((play) => matches(play.what, play)).length, 0);

const isThree = (what: Happening): boolean =>
  what.kind === 'shot' && (what.zone === 'cornerThree' || what.zone === 'aboveTheBreak' || what.zone === 'heave');

/** Rates of play: pace, efficiency and how possessions are spent, per team and game where not said otherwise. */
export const ratesOf = (games: readonly PlayedGame[]) => {
  const teamGames = games.length * 2;
  const possessions = games.flatMap((game) => game.possessions);
  const lengths = possessions.map(({ startsAt, endsAt }) => startsAt - endsAt);
  const attempts = count(games, (what) => what.kind === 'shot');
  const turnovers = count(games, (what) => what.kind === 'turnover');
  const points = games.flatMap(({ score }) => [score.home, score.away]);
  return {
    possessions: possessions.length / teamGames,
    pointsPerPossession: (mean(points) * teamGames) / possessions.length,
    points: mean(points),
    pointsDeviation: deviation(points),
    pointsCorrelation: correlation(
      games.map(({ score }) => score.home),
      games.map(({ score }) => score.away),
    ),
    threePointShare: count(games, isThree) / attempts,
    turnoversPerPossession: turnovers / possessions.length,
    stealsPerTurnover: count(games, (what) => what.kind === 'turnover' && what.steal !== undefined) / turnovers,
    possessionLength: mean(lengths),
    possessionLengthDeviation: deviation(lengths),
  };
};

const leaderWins = (games: readonly PlayedGame[], seconds: number): number => {
  const led = games
    .map((game) => (marginAfter(game, seconds)[0] ?? 0) * (game.score.home - game.score.away))
    .filter((product) => product !== 0);
  return led.filter((product) => product > 0).length / led.length;
};

/** How games go: margins, comebacks, and the pull between the halves (NBA clock). */
export const flowOf = (games: readonly PlayedGame[]) => {
  const margins = games.map(({ score }) => score.home - score.away);
  const halves = games.map((game) => marginAfter(game, 1440, 2880));
  const first = halves.map(([half = 0]) => half);
  const second = halves.map(([half = 0, end = 0]) => end - half);
  const stories = games.map(leadStory);
  return {
    marginDeviation: deviation(margins),
    homeWins: mean(margins.map((margin) => (margin > 0 ? 1 : 0))),
    overtimes: mean(games.map(({ periodsBegin }) => (periodsBegin.length > 4 ? 1 : 0))),
    leadChanges: mean(stories.map(({ leadChanges }) => leadChanges)),
    largestLead: mean(stories.map(({ largestLead }) => largestLead)),
    comebacksFrom15: mean(stories.map(({ winnerTrailedBy }) => (winnerTrailedBy >= 15 ? 1 : 0))),
    leaderWinsFromHalf: leaderWins(games, 1440),
    leaderWinsFromThreeQuarters: leaderWins(games, 2160),
    leaderWinsFromTwoMinutes: leaderWins(games, 2760),
    halvesCorrelation: correlation(first, second),
    secondHalfOnFirst: slopes(
      second,
      first,
      games.map(({ strength }) => strength),
    )[0],
  };
};
