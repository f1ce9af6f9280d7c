import { type Side } from '@pbp/domain';
import { type Court, other } from './court.js';
import { type Spot } from './happening.js';
import { rebounder } from './people.js';

const delays = [
  [0, 0.12],
  [1, 0.11],
  [2, 0.28],
  [3, 0.29],
  [4, 0.15],
  [5, 0.05],
] as const;

const teamShare = { offensive: 0.2, defensive: 0.06 } as const;

export interface Rebound {
  readonly side: Side;
  readonly offensive: boolean;
  /** Nobody's: off a hand out of bounds, or the clock ran out on it. */
  readonly byTeam: boolean;
}

/** After a live miss of `shootingSide`: decides who gets the ball, lets the clock run and records it. */
export const reboundOf = (court: Court, shootingSide: Side, offensiveRate: number, spot?: Spot): Rebound => {
  const delay = court.clockwork.weighted(delays, ([, share]) => share)[0];
  const offensive = court.flow.chance(offensiveRate);
  const side = offensive ? shootingSide : other(shootingSide);
  const outOfTime = delay >= court.secondsLeft;
  const byTeam = outOfTime || court.people.chance(teamShare[offensive ? 'offensive' : 'defensive']);
  court.run(byTeam && !outOfTime ? delay / 2 : delay);
  const player = byTeam ? undefined : rebounder(court, side).id;
  court.record({ kind: 'rebound', offensive, player, deadBall: false }, side, { spot });
  return { side, offensive, byTeam };
};
