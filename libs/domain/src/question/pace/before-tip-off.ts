import { type KnownGame } from '../../game/game.js';
import { scoringLevel } from '../odds/scoring-level.js';
import { halfPoint, totalExpected } from '../odds/total-model.js';
import { hasBegun } from '../reached.js';
import { type Terms } from '../terms.js';

const day = 86_400_000;
/** Points to race to in an NBA game; elsewhere about as much of what is usual. */
const [race, step] = [20, 5];

const isNear = ({ startsAt }: KnownGame, now: string): boolean => Date.parse(startsAt) - Date.parse(now) <= day;

/** What is asked of a game within a day of its start. */
export const beforeTipOff = (game: KnownGame, now: string): readonly Terms[] => {
  const [expected, level] = [totalExpected(game), scoringLevel(game.league)];
  if (!expected || level === null || game.phase.is !== 'scheduled' || hasBegun(game) || !isNear(game, now)) return [];
  return [
    { kind: 'gameWinner', edition: 'tipOff' },
    { kind: 'total', line: halfPoint(expected.mean) },
    { kind: 'marginBand' },
    { kind: 'periodWinner', period: 1 },
    { kind: 'raceTo', points: Math.max(step, Math.round((race * level) / step) * step) },
  ];
};
