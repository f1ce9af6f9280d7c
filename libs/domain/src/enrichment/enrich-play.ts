import { secondsPlayedAt } from '../game/clock/game-clock.js';
import { type KnownGame } from '../game/game.js';
import { type Floor } from '../game/lineups/floor.js';
import { type Play } from '../game/play.js';
import { sideOfPlay } from '../game/plays/side-of-play.js';
import { type GameMoment } from '../win-probability/brownian.js';
import { holder } from './ball.js';
import { isClutch } from './clutch.js';
import { type Enrichment, type PlayWinProbability } from './enriched-play.js';
import { type GameModel, secondsToGo } from './frame.js';
import { leverageAt } from './leverage.js';
import { momentumOf } from './momentum.js';
import { reasonsOf } from './reasons.js';
import { leaderOf, marginOf, momentAfter, type Running, runningAfter } from './running.js';
import { shotPlace } from './shot-place.js';

/** A game on its way: where it stands after a play, and the home team's chance then. */
export interface Stand {
  readonly playId: string | null;
  readonly running: Running;
  readonly chance: number;
}

/** What one play is enriched with besides where the game stood. */
export interface Around {
  readonly game: KnownGame;
  readonly model: GameModel | null;
  readonly floor: Floor;
  readonly espn: number | null;
  /** The home team's chance once the game is over, for its last play; null for all others. */
  readonly verdict: number | null;
}

const chanceAfter = ({ model, verdict }: Around, moment: GameMoment): number =>
  verdict ?? model?.chanceAt(moment) ?? 0.5;

const winProbabilityOf = (around: Around, before: number, after: number): PlayWinProbability | null =>
  around.model && { home: after, swing: after - before, model: around.model.name, espn: around.espn };

/** At the play's own clock, with score and ball as they were before it. */
const stakesOf = ({ game, model }: Around, { running }: Stand, play: Play): number | null =>
  model && leverageAt(momentAfter(running, secondsToGo(game, play)), model.chanceAt);

const scoreFacts = (before: Running, after: Running) => {
  const margin = marginOf(after);
  const leader = leaderOf(margin);
  return {
    score: after.score,
    margin,
    leader,
    leadChange: leader !== null && before.lastLeader !== null && leader !== before.lastLeader,
    tie: margin === 0 && marginOf(before) !== 0,
    run: after.run,
  };
};

const ballFacts = ({ possession, ball, momentum }: Running) => ({
  possession,
  ball: holder(ball),
  momentum: momentumOf(momentum),
});

/** One play read against where the game stood before it. */
export const enrichPlay = (
  stand: Stand,
  play: Play,
  around: Around,
): { readonly stand: Stand; readonly enrichment: Enrichment } => {
  const { game } = around;
  const side = sideOfPlay(game, play);
  const running = runningAfter(stand.running, side, play);
  const chance = chanceAfter(around, momentAfter(running, secondsToGo(game, play)));
  const clutch = isClutch(play, game.regulationPeriods, marginOf(stand.running));
  const winProbability = winProbabilityOf(around, stand.chance, chance);
  const score = scoreFacts(stand.running, running);
  const enrichment = {
    gameId: game.id,
    play,
    after: stand.playId,
    side,
    secondsPlayed: secondsPlayedAt(game, play.period, play.secondsLeft),
    ...score,
    ...ballFacts(running),
    shot: shotPlace(play),
    clutch,
    winProbability,
    leverage: stakesOf(around, stand, play),
    floor: around.floor,
    matters: reasonsOf({ play, ...score, clutch, winProbability }),
  };
  return { stand: { playId: play.id, running, chance }, enrichment };
};
