import { type Observation, type Side } from '../facts.js';
import { type KnownGame } from '../game.js';
import { memoByPlays } from '../memo-by-plays.js';
import { currentPlays } from '../plays/current-plays.js';
import { sideOfPlay } from '../plays/side-of-play.js';
import { shownObservation } from './shown-observation.js';
import { statusOf } from './status-of.js';

/** `bonus` and `timeoutsLeft` only as far as the feed says them. */
export interface FoulState {
  readonly personalThisPeriod: number;
  readonly bonus: string | null;
  readonly timeoutsLeft: number | null;
}

const personalFoulsByPeriod = memoByPlays(['home', 'away'], (game) => {
  const counted = new Map<number, Record<Side, number>>();
  for (const play of currentPlays(game)) {
    const side = sideOfPlay(game, play);
    if (play.action.kind !== 'foul' || play.action.counts !== 'personal' || !side) continue;
    const fouls = counted.get(play.period) ?? { home: 0, away: 0 };
    counted.set(play.period, { ...fouls, [side]: fouls[side] + 1 });
  }
  return counted;
});

/** Only the summary tells fouls and timeouts; one that still speaks of an earlier period is not asked. */
const observationWithFouls = (game: KnownGame, period: number): Observation | undefined =>
  [shownObservation(game), game.observed.summary].find((seen) => seen?.period === period && seen.fouls);

/** Fouls of the period being played: the feed's team fouls where it says them, else personal fouls from the plays. */
export const foulState = (game: KnownGame): Readonly<Record<Side, FoulState>> => {
  const { period } = statusOf(game);
  const told = observationWithFouls(game, period);
  const counted = personalFoulsByPeriod(game).get(period);
  const of = (side: Side): FoulState => ({
    personalThisPeriod: told?.fouls?.[side].team ?? counted?.[side] ?? 0,
    bonus: told?.fouls?.[side].bonus ?? null,
    timeoutsLeft: (told ?? game.observed.summary)?.timeoutsLeft?.[side] ?? null,
  });
  return { home: of('home'), away: of('away') };
};
