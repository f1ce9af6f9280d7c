import { type CountingStat } from '../box-score.js';
import { type Action, type Play } from '../play.js';

/** One entry in the book: a stat, for a player of the play's own team or of its opponent, or for the team alone. */
export interface Charge {
  readonly stat: CountingStat;
  readonly amount: number;
  readonly team: 'own' | 'opposing';
  readonly playerId?: string;
}

type Of<Kind extends Action['kind']> = Extract<Action, { kind: Kind }>;

const own = (stat: CountingStat, playerId: string | undefined, amount = 1): Charge => ({
  stat,
  amount,
  team: 'own',
  playerId,
});

const opposing = (stat: CountingStat, playerId: string): Charge => ({ stat, amount: 1, team: 'opposing', playerId });

/** A missed heave is the team's alone (NBA rule since 2025-26). */
const shooterCharged = (shot: Of<'shot'>): string | undefined => (shot.heave && !shot.made ? undefined : shot.shooter);

const chargesOfShot = (shot: Of<'shot'>, points: number): readonly Charge[] => {
  const shooter = shooterCharged(shot);
  const charges = [own('fieldGoalsAttempted', shooter)];
  if (shot.points === 3) charges.push(own('threePointersAttempted', shooter));
  if (!shot.made) return shot.block ? [...charges, opposing('blocks', shot.block)] : charges;
  charges.push(own('fieldGoalsMade', shooter), own('points', shooter, points));
  if (shot.points === 3) charges.push(own('threePointersMade', shooter));
  if (shot.assist) charges.push(own('assists', shot.assist));
  return charges;
};

const chargesOfFreeThrow = ({ made, shooter }: Of<'freeThrow'>, points: number): readonly Charge[] => [
  own('freeThrowsAttempted', shooter),
  ...(made ? [own('freeThrowsMade', shooter), own('points', shooter, points)] : []),
];

/** A dead-ball rebound only keeps the feed's book in balance; no box score counts it. */
const chargesOfRebound = ({ deadBall, side, player }: Of<'rebound'>): readonly Charge[] =>
  deadBall
    ? []
    : [own('rebounds', player), own(side === 'offensive' ? 'offensiveRebounds' : 'defensiveRebounds', player)];

const chargesOfTurnover = ({ player, steal }: Of<'turnover'>): readonly Charge[] => [
  own('turnovers', player),
  ...(steal ? [opposing('steals', steal)] : []),
];

/** What a play adds to the box score. Points of a play of no known kind are the team's. */
export const chargesOf = ({ action, points }: Play): readonly Charge[] => {
  switch (action.kind) {
    case 'shot':
      return chargesOfShot(action, points);
    case 'freeThrow':
      return chargesOfFreeThrow(action, points);
    case 'rebound':
      return chargesOfRebound(action);
    case 'turnover':
      return chargesOfTurnover(action);
    case 'steal':
      return [own('steals', action.player)];
    case 'block':
      return [own('blocks', action.player)];
    case 'foul':
      return action.counts === 'personal' ? [own('fouls', action.player)] : [];
    default:
      return points === 0 ? [] : [own('points', undefined, points)];
  }
};
