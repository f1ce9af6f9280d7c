import { type Score, type Side } from '@pbp/domain';
import { type FeedGame } from '../feed/feed-game.js';
import { hashOf } from '../random/random.js';
import { isUnplayed, statusAt } from '../poll/status.js';
import { chancesOf, type Shown, type View, viewAt } from '../poll/view.js';
import { withEdits } from './edits.js';
import { type ContentFault, type Fault } from './fault.js';
import { withoutLateOnes, withPhantoms } from './list.js';
import { standing } from './standing.js';
import { withUnsteadyChances, withUnsteadyLine } from './odds.js';
import { dice, inWindow, isRestless } from './window.js';

type Seed = number | string;
type Distortion = (view: View, game: FeedGame, seed: Seed) => View;

const second = 1_000;

const replaced = (view: View, plays: View['plays']): View => ({
  ...view,
  plays,
  counted: plays,
  chances: chancesOf(plays),
});

/** Header, line scores and box of some seconds later than the plays. */
const headerAhead: Distortion = (view, game) => {
  const { status, score, lineScore, counted } = viewAt(game, view.at + 12 * second);
  return { ...view, status, score, lineScore, counted };
};

const scoreGoesDown: Distortion = (view, game, seed) => {
  const window = 40 * second;
  if (isUnplayed(view.status) || !inWindow(view.at, window, 0.15, 'down', seed, game.id)) return view;
  const bucket = Math.floor(view.at / window);
  const side: Side = dice('down-side', seed, game.id, bucket) < 0.5 ? 'home' : 'away';
  const extra = dice('down-points', seed, game.id, bucket) < 0.5 ? 2 : 3;
  const line = [...view.lineScore[side]];
  line[line.length - 1] = (line.at(-1) ?? 0) + extra;
  const score: Score = { ...view.score, [side]: view.score[side] + extra };
  return { ...view, score, lineScore: { ...view.lineScore, [side]: line } };
};

/** Live or final games that are suddenly "scheduled" again; now and then their plays go too. */
const flappingStatus: Distortion = (view, game, seed) => {
  const window = 35 * second;
  if (!inWindow(view.at, window, 0.07, 'flap', seed, game.id)) return view;
  const losesPlays = dice('flap-plays', seed, game.id, Math.floor(view.at / window)) < 0.25;
  const status = { kind: 'scheduled', period: 0, clock: '0.0', secondsLeft: 0 } as const;
  return losesPlays ? { ...view, status, plays: [], chances: [] } : { ...view, status };
};

/** Status and clock stand still for minutes while plays go on. */
const stuckClock: Distortion = (view, game, seed) => {
  const window = 360 * second;
  if (!inWindow(view.at, window, 0.2, 'stuck', seed, game.id)) return view;
  const since = Math.floor(view.at / window) * window;
  const earlier = game.plays.filter((play) => play.arrivesAt <= since);
  return { ...view, status: statusAt(game, earlier, since) };
};

const playsMissingUntilEnd: Distortion = (view, game) =>
  view.at < game.finalAt ? { ...view, plays: [], chances: [] } : view;

/** In the order in which they are put on: first what a list says, then what stands above it. */
const distortions: readonly (readonly [ContentFault, Distortion])[] = [
  ['lateInserts', (view, _, seed) => replaced(view, withoutLateOnes(view.plays, view.at, seed))],
  ['editedPlays', (view, _, seed) => replaced(view, withEdits(view.plays, view.at, seed))],
  ['deletedPlays', (view, game, seed) => replaced(view, withPhantoms(view.plays, game.id, view.at, seed))],
  ['headerAhead', headerAhead],
  ['scoreGoesDown', scoreGoesDown],
  ['stuckClock', stuckClock],
  ['playsMissingUntilEnd', playsMissingUntilEnd],
  ['flappingStatus', flappingStatus],
  ['unsteadyWinProbability', withUnsteadyChances],
  ['unsteadyLine', withUnsteadyLine],
  ['ballast', (view, game, seed) => ({ ...view, ballast: 1 + hashOf('ballast', seed, game.id, view.at) })],
];

/** What a poll shows of a game at a moment while the given faults are on. Half an hour after the end they rest. */
export const shownAt = (whole: FeedGame, at: number, faults: readonly Fault[], seed: Seed): Shown => {
  const game = standing(whole, at, faults, seed);
  const honest = viewAt(game, at);
  if (!isRestless(game, at)) return { game, view: honest };
  const view = distortions.reduce(
    (seen, [fault, distort]) => (faults.includes(fault) ? distort(seen, game, seed) : seen),
    honest,
  );
  return { game, view };
};
