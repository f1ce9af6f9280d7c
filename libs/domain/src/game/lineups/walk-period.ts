import { type Side } from '../facts.js';
import { type Play } from '../play.js';
import { type Floor, floorAfter } from './floor.js';
import { type Move } from './moves.js';
import { type PresenceBook } from './presence.js';

/** A play with what the walk needs of it. */
export interface Step {
  readonly play: Play;
  readonly side: Side | null;
  readonly moves: readonly Move[];
}

interface Moment {
  readonly floor: Floor;
  readonly secondsLeft: number;
  /** The fives when the newest foul was called: its free throws are theirs, whoever comes in between. */
  readonly foul: { readonly floor: Floor; readonly secondsLeft: number } | null;
}

const creditedFloor = ({ floor, foul }: Moment, { action, secondsLeft }: Play): Floor =>
  action.kind === 'freeThrow' && foul?.secondsLeft === secondsLeft ? foul.floor : floor;

const step = (moment: Moment, { play, side, moves }: Step, book: PresenceBook): Moment => {
  const secondsLeft = Math.min(moment.secondsLeft, play.secondsLeft);
  book.passTime(moment.floor, moment.secondsLeft - secondsLeft);
  if (side && play.points > 0) book.putPoints(creditedFloor(moment, play), side, play.points);
  const foul = play.action.kind === 'foul' ? { floor: moment.floor, secondsLeft: play.secondsLeft } : moment.foul;
  return { floor: floorAfter(moment.floor, moves), secondsLeft, foul };
};

/** Enters one period's time and points into the book and returns the fives that ended it. */
export const walkPeriod = (steps: readonly Step[], floor: Floor, length: number, book: PresenceBook): Floor =>
  steps.reduce<Moment>((moment, next) => step(moment, next, book), { floor, secondsLeft: length, foul: null }).floor;
