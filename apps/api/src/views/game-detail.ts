import { type GameCard, type GameDetail, type Leader, type Run } from '@pbp/contracts';
import {
  foulState,
  type KnownGame,
  leaders,
  leadSummary,
  scoreTimeline,
  scoringRuns,
  shownObservation,
} from '@pbp/domain';
import { reconciledView } from './reconciled-view.js';

const leaderStats = ['points', 'rebounds', 'assists'] as const;
const sides = ['away', 'home'] as const;

const leadersOf = (game: KnownGame): Leader[] => {
  const best = leaders(game);
  return leaderStats.flatMap((stat) =>
    sides.flatMap((side) => {
      const line = best[stat][side];
      return line ? [{ side, stat, playerId: line.playerId, name: line.name, value: line.stats[stat] }] : [];
    }),
  );
};

const leadOf = (game: KnownGame): GameDetail['lead'] => {
  const { leadChanges, ties, biggestLead, secondsLed } = leadSummary(game);
  return { changes: leadChanges, ties, biggest: biggestLead, secondsLed };
};

const runsOf = (game: KnownGame): Run[] => {
  const seconds = new Map(scoreTimeline(game).map((point) => [point.playId, point.secondsPlayed]));
  return scoringRuns(game).map(({ side, points, fromPlayId, toPlayId }) => ({
    side,
    points,
    from: seconds.get(fromPlayId) ?? 0,
    to: seconds.get(toPlayId) ?? 0,
  }));
};

const foulsOf = (game: KnownGame): GameDetail['fouls'] => {
  const { home, away } = foulState(game);
  const view = ({ personalThisPeriod, bonus, timeoutsLeft }: typeof home) => ({
    fouls: personalThisPeriod,
    bonus,
    timeoutsLeft,
  });
  return { home: view(home), away: view(away) };
};

/** The game's header and summary around a card that tells of the same revision. */
export const gameDetail = (game: KnownGame, card: GameCard): GameDetail => ({
  card,
  venue: game.venue ?? null,
  neutralSite: game.neutralSite,
  regulationPeriods: game.regulationPeriods,
  leaders: leadersOf(game),
  lead: leadOf(game),
  fouls: foulsOf(game),
  possession: shownObservation(game)?.possession ?? null,
  runs: runsOf(game),
  reconciled: reconciledView(game),
  anomalies: game.anomalies,
});
