import { type Side } from '@pbp/domain';
import { type Court, other } from './court.js';
import { callFoul } from './fouls.js';
import { shootFreeThrows } from './free-throws.js';
import { type PossessionStart } from './happening.js';
import { anyone, bestFreeThrower, bigMan } from './people.js';
import { type ChanceStart, type Plan } from './plan.js';
import { deadBall, stopFor } from './stoppage.js';

type Interruption =
  | { readonly kind: 'goesOn'; readonly start: ChanceStart; readonly shotClock: number }
  | { readonly kind: 'over'; readonly start: PossessionStart };

const rates = { kickedBall: 0.0036, heldBall: 0.0023, technical: 0.0031, threeSeconds: 0.0017 } as const;

const goesOn = (court: Court): Interruption => ({
  kind: 'goesOn',
  start: 'sideline',
  shotClock: court.style.shortShotClock,
});

const kickedBall = (court: Court, offence: Side): Interruption => {
  court.record({ kind: 'violation', how: 'kickedBall', player: anyone(court, other(offence)).id }, other(offence));
  deadBall(court, other(offence), 'ballOut');
  return goesOn(court);
};

const heldBall = (court: Court, offence: Side): Interruption => {
  const winner: Side = court.flow.chance(0.5) ? offence : other(offence);
  const [home, away] = [bigMan(court, 'home').id, bigMan(court, 'away').id];
  court.record({ kind: 'jumpBall', home, away, gains: anyone(court, winner).id, opening: false }, winner);
  stopFor(court, 'whistle');
  return winner === offence ? goesOn(court) : { kind: 'over', start: 'jumpBall' };
};

/** A technical: one free throw for the other side by whom it likes, then play goes on where it was. */
const technical = (court: Court, offence: Side, how: 'technical' | 'defensiveThreeSeconds'): Interruption => {
  const guilty = how === 'technical' && court.people.chance(0.5) ? offence : other(offence);
  callFoul(court, guilty, how, anyone(court, guilty));
  stopFor(court, 'whistle');
  const side = other(guilty);
  shootFreeThrows(court, { side, shooter: bestFreeThrower(court, side), shots: 1, reason: 'technical' });
  return goesOn(court);
};

/** What may stop play before the offence has acted; part of the planned time has then passed. */
export const interruptions = (court: Court, offence: Side, plan: Plan): Interruption | 'commonFoul' | undefined => {
  const roll = court.flow.next();
  const { personalFoul } = court.style;
  const { kickedBall: kicked, heldBall: held, technical: anger, threeSeconds } = rates;
  if (roll > personalFoul + kicked + held + anger + threeSeconds || court.secondsLeft < 3) return undefined;
  court.run(plan.after * court.clockwork.between(0.15, 0.9));
  if (roll < personalFoul) return 'commonFoul';
  if (roll < personalFoul + kicked) return kickedBall(court, offence);
  if (roll < personalFoul + kicked + held) return heldBall(court, offence);
  return technical(court, offence, roll < personalFoul + kicked + held + anger ? 'technical' : 'defensiveThreeSeconds');
};
