import { momentAfter, runningAfter, tipOff } from '../../enrichment/running.js';
import { secondsToGo } from '../../enrichment/frame.js';
import { regulationSeconds } from '../../game/clock/game-clock.js';
import { memoByPlays } from '../../game/memo-by-plays.js';
import { currentPlays } from '../../game/plays/current-plays.js';
import { sideOfPlay } from '../../game/plays/side-of-play.js';
import { type GameMoment } from '../../win-probability/brownian.js';

/** Where the game stands by its plays: what the models are asked about. */
export const momentNow = memoByPlays(['home', 'away', 'league', 'regulationPeriods'], (game): GameMoment => {
  const plays = currentPlays(game);
  const last = plays.at(-1);
  if (!last) return { margin: 0, secondsLeft: regulationSeconds(game), ball: null };
  const running = plays.reduce((before, play) => runningAfter(before, sideOfPlay(game, play), play), tipOff);
  return momentAfter(running, secondsToGo(game, last));
});
