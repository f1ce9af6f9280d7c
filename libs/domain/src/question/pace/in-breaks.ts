import { lengthOfPeriod } from '../../game/clock/game-clock.js';
import { leaders } from '../../game/box/leaders.js';
import { type KnownGame } from '../../game/game.js';
import { playScore } from '../../game/score/play-score.js';
import { secondHalfBegins } from '../locks.js';
import { expectedOf } from '../odds/player-model.js';
import { halfPoint } from '../odds/total-model.js';
import { hasBegunPeriod, hasEndedPeriod } from '../reached.js';
import { type PlayerStat, type Terms } from '../terms.js';

const playerStats: readonly PlayerStat[] = ['points', 'rebounds'];

/** The period that comes next, while none is played. */
const nextPeriod = (game: KnownGame): number | null => {
  for (let period = 2; period <= game.regulationPeriods; period++)
    if (hasEndedPeriod(game, period - 1) && !hasBegunPeriod(game, period)) return period;
  return null;
};

/** The best scorer and the best rebounder so far, and whether they will have more than the model expects. */
const ofPlayers = (game: KnownGame): readonly Terms[] =>
  playerStats.flatMap((stat): readonly Terms[] => {
    const { home, away } = leaders(game)[stat];
    const best = (home?.stats[stat] ?? 0) >= (away?.stats[stat] ?? 0) ? home : away;
    const expected = best && expectedOf(game, best.playerId, stat);
    return expected ? [{ kind: 'playerTotal', playerId: best.playerId, stat, line: halfPoint(expected.mean) }] : [];
  });

/** Far enough away that it is open for some minutes: the next ten that is not reached soon. */
const raceOfLastPeriod = (game: KnownGame): Terms => {
  const { home, away } = playScore(game);
  return { kind: 'raceTo', points: Math.ceil((Math.max(home, away) + 12) / 10) * 10 };
};

/** What is asked in the breaks between the periods of regulation. */
export const inBreaks = (game: KnownGame): readonly Terms[] => {
  const period = game.phase.is === 'inProgress' ? nextPeriod(game) : null;
  if (period === null) return [];
  const always: readonly Terms[] = [
    { kind: 'periodWinner', period },
    { kind: 'window', period, from: lengthOfPeriod(game, period) },
  ];
  const halfTime: readonly Terms[] = [{ kind: 'gameWinner', edition: 'secondHalf' }, ...ofPlayers(game)];
  return [
    ...(period === secondHalfBegins(game) ? halfTime : []),
    ...always,
    ...(period === game.regulationPeriods && period > 2 ? [raceOfLastPeriod(game)] : []),
  ];
};
