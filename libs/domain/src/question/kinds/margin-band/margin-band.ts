import { regulationSeconds } from '../../../game/clock/game-clock.js';
import { type KnownGame } from '../../../game/game.js';
import { lastBasket } from '../../after-plays.js';
import { type Asked, type Chances, type Kind } from '../../kind.js';
import { closesFor } from '../../locks.js';
import { chanceBetween, marginGained } from '../../odds/margin-model.js';
import { momentNow } from '../../odds/moment-now.js';
import { normalised } from '../../odds/sides.js';
import { decided, type Settlement, voided } from '../../settlement.js';
import { type MarginBand } from '../../terms.js';
import { settleByFinal } from '../../whole-game.js';
import { rules } from './rules.js';
import { words } from './words.js';

const bands = [
  { from: 1, to: 5, name: '1-5' },
  { from: 6, to: 10, name: '6-10' },
  { from: 11, to: 1_000, name: '11+' },
] as const;

/** The band of a home margin; null for a tie. */
const bandOf = (margin: number): MarginBand | null => {
  const band = bands.find(({ from, to }) => Math.abs(margin) >= from && Math.abs(margin) <= to);
  return band ? `${margin > 0 ? 'home' : 'away'}:${band.name}` : null;
};

const settle = ({ day }: Asked<'marginBand'>, game: KnownGame): Settlement<MarginBand> =>
  settleByFinal(game, day, ({ home, away }) => {
    const band = bandOf(home - away);
    return band ? decided(band, lastBasket(game)?.playId) : voided('tie');
  });

/** A game that is level after regulation goes on: what the model gives to a tie is shared out among the bands. */
const chances = (game: KnownGame): Chances<'marginBand'> | null => {
  const { margin, secondsLeft } = momentNow(game);
  const seconds = Math.min(secondsLeft, regulationSeconds(game));
  const gained = marginGained(game, { margin, secondsToGo: seconds, seconds });
  if (!gained) return null;
  const final = { mean: margin + gained.mean, deviation: gained.deviation };
  const of = (from: number, to: number): number => chanceBetween(final, from, to);
  return normalised({
    'home:1-5': of(1, 5),
    'home:6-10': of(6, 10),
    'home:11+': of(11, 1_000),
    'away:1-5': of(-5, -1),
    'away:6-10': of(-10, -6),
    'away:11+': of(-1_000, -11),
  });
};

/** Who wins and by how much. */
export const marginBand: Kind<'marginBand'> = {
  rules,
  outcomes: ['home:11+', 'home:6-10', 'home:1-5', 'away:1-5', 'away:6-10', 'away:11+'],
  chances: (_, game) => chances(game),
  locks: (_, game) => closesFor('tipOff', game),
  settle,
  words,
};
