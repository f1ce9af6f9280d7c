import type { QuestionStanding, QuestionTerms } from '@pbp/contracts';
import {
  clockSeconds,
  headStart,
  type KnownGame,
  lengthOfPeriod,
  longPeriod,
  playScore,
  shortPeriod,
  statusOf,
} from '@pbp/domain';
import { minutesText } from '../../../shared/format/numbers';

/** When nobody can answer any more, and how much there is left until then where it can be counted. */
export interface LockWords {
  readonly when: string;
  readonly left: string | null;
}

const plain = (when: string): LockWords => ({ when, left: null });

const whenBegins = ({ league }: KnownGame, period: number): string => {
  const words = longPeriod(league, period);
  return `Locks when ${words === 'Overtime' ? 'overtime' : `the ${words}`} begins`;
};

const atClock = (game: KnownGame, period: number, from: number): LockWords => {
  const now = statusOf(game);
  const seconds = clockSeconds(now.clock);
  const counts = game.phase.is === 'inProgress' && now.period === period && seconds !== null && seconds > from;
  return {
    when: `Locks at ${shortPeriod(game.league, period)} ${minutesText(from)}`,
    left: counts ? `${minutesText(seconds - from)} on the game clock` : null,
  };
};

/** One basket brings three points at most. */
const mostAtOnce = 3;

const atPoints = (game: KnownGame, points: number): LockWords => {
  const { home, away } = playScore(game);
  const from = points - mostAtOnce;
  const left = from - Math.max(home, away);
  return {
    when: `Locks when either team has ${from}`,
    left: left > 0 ? `${left} ${left === 1 ? 'point' : 'points'} to go` : null,
  };
};

/** When an open question closes, by the game alone: its clock, its score, its parts. */
export const lockWords = (terms: QuestionTerms, game: KnownGame): LockWords => {
  switch (terms.kind) {
    case 'gameWinner':
      return plain(terms.edition === 'tipOff' ? 'Locks at tip-off' : 'Locks when the second half begins');
    case 'marginBand':
    case 'total':
      return plain('Locks at tip-off');
    case 'playerTotal':
      return plain('Locks when the second half begins');
    case 'periodWinner':
      return plain(whenBegins(game, terms.period));
    case 'window':
      return terms.from >= lengthOfPeriod(game, terms.period)
        ? plain(whenBegins(game, terms.period))
        : atClock(game, terms.period, terms.from);
    case 'raceTo':
      return atPoints(game, terms.points);
    case 'nextToScore':
      return 'after' in terms
        ? plain('Locks with the next points')
        : atClock(game, terms.period, terms.from + headStart);
    default:
      return terms satisfies never;
  }
};

type Locked = Extract<QuestionStanding, { is: 'locked' }>;

/** Why and when by the game's clock it was closed: "Locked at tip-off", "Locked at Q3 6:00". */
export const lockedWords = ({ reason, basis }: Locked, { league }: Pick<KnownGame, 'league'>): string => {
  switch (reason) {
    case 'tipOff':
      return 'Locked at tip-off';
    case 'gameOff':
      return 'Locked: the game does not take place';
    case 'operator':
      return 'Locked by an operator';
    default:
      return basis && basis.period > 0 ? `Locked at ${shortPeriod(league, basis.period)} ${basis.clock}` : 'Locked';
  }
};
