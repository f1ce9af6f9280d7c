import { type Side } from '../game/facts.js';
import { type Play } from '../game/play.js';
import { opponentOf } from '../game/plays/side-of-play.js';

/** Somebody's turn with the ball, counted over both teams from 1; an offensive rebound prolongs it. */
export interface Possession {
  readonly number: number;
  readonly side: Side;
}

/** Where the ball is after a play, as far as plays tell. */
export interface Ball {
  /** How many possessions there have been, the present one included. */
  readonly count: number;
  /** Whose the present one is; null at a jump ball and at the start of a period, until somebody acts. */
  readonly side: Side | null;
  /** A missed shot that nobody has rebounded yet. */
  readonly loose: boolean;
  /** The possession that a basket ended, and when: a free throw for the foul on it belongs to it. */
  readonly scored: (Possession & Pick<Play, 'period' | 'secondsLeft'>) | null;
  readonly period: number;
}

export const noBall: Ball = { count: 0, side: null, loose: false, scored: null, period: 1 };

const nobodys = (ball: Ball): Ball => ({ ...ball, side: null, loose: false, scored: null });

/** The ball in a side's hands: its possession goes on, or a new one begins. */
const heldBy = (ball: Ball, side: Side): Ball =>
  ball.side === side ? { ...ball, loose: false } : { ...ball, count: ball.count + 1, side, loose: false, scored: null };

const givenUpBy = (ball: Ball, side: Side): Ball => heldBy(heldBy(ball, side), opponentOf(side));

const scoredBy = (ball: Ball, side: Side, { period, secondsLeft }: Play): Ball => {
  const own = heldBy(ball, side);
  return { ...heldBy(own, opponentOf(side)), scored: { number: own.count, side, period, secondsLeft } };
};

const missedBy = (ball: Ball, side: Side): Ball => ({ ...heldBy(ball, side), loose: true });

/** The possession whose basket this free throw follows at the same second. */
const andOne = ({ scored }: Ball, side: Side, { period, secondsLeft }: Play): Possession | null =>
  scored?.side === side && scored.period === period && scored.secondsLeft === secondsLeft ? scored : null;

/** "Free Throw - 1 of 2" says that another follows; a feed that does not count them says nothing of it. */
const moreFollow = ({ type }: Play): boolean => {
  const count = /(\d) of (\d)/.exec(type.text);
  return count !== null && Number(count[1]) < Number(count[2]);
};

const afterFreeThrow = (ball: Ball, side: Side, play: Play, made: boolean): Ball => {
  const earned = andOne(ball, side, play);
  const own = earned ? { ...ball, count: earned.number, side, loose: false } : heldBy(ball, side);
  if (moreFollow(play)) return own;
  return made ? scoredBy(own, side, play) : missedBy(own, side);
};

const afterAct = (ball: Ball, side: Side, play: Play): Ball => {
  const { action } = play;
  switch (action.kind) {
    case 'shot':
      return action.made ? scoredBy(ball, side, play) : missedBy(ball, side);
    case 'freeThrow':
      return action.technical ? ball : afterFreeThrow(ball, side, play, action.made);
    case 'rebound':
      return action.deadBall ? ball : heldBy(ball, side);
    case 'turnover':
      return givenUpBy(ball, side);
    case 'steal':
      return heldBy(ball, side);
    default:
      return ball;
  }
};

/** A shot, a turnover and a free throw tell whose ball it was; other plays tell nothing of it. */
const playedBy = (ball: Ball, side: Side | null, play: Play): Possession | null => {
  const { action } = play;
  const kind = action.kind;
  if (side && (kind === 'shot' || kind === 'turnover')) return possessionOf(heldBy(ball, side));
  if (side && action.kind === 'freeThrow' && !action.technical)
    return andOne(ball, side, play) ?? possessionOf(heldBy(ball, side));
  return possessionOf(ball);
};

const possessionOf = ({ count, side }: Ball): Possession | null => (side ? { number: count, side } : null);

/** The ball when a play of this period begins: a new period starts with nobody's. */
const before = (ball: Ball, { period }: Play): Ball => (ball.period === period ? ball : { ...nobodys(ball), period });

const after = (ball: Ball, side: Side | null, play: Play): Ball => {
  const { kind } = play.action;
  if (kind === 'periodEnd' || kind === 'gameEnd' || kind === 'jumpBall') return nobodys(ball);
  return side ? afterAct(ball, side, play) : ball;
};

/** Who has the ball: null while it is loose. */
export const holder = ({ side, loose }: Ball): Side | null => (loose ? null : side);

/** Reads a play: the possession that it was part of, and the ball after it. */
export const follow = (
  ball: Ball,
  side: Side | null,
  play: Play,
): { readonly possession: Possession | null; readonly ball: Ball } => {
  const now = before(ball, play);
  return { possession: playedBy(now, side, play), ball: after(now, side, play) };
};
