import type { QuestionTerms } from '@pbp/contracts';
import { type LeagueId, longPeriod, shortPeriod, windowSeconds } from '@pbp/domain';
import { minutesText } from '../../../shared/format/numbers';

/** What a game calls its sides, its parts and its players. */
export interface QuestionNames {
  readonly league: LeagueId;
  readonly home: string;
  readonly away: string;
  /** A player's name by id. */
  player(id: string): string;
}

type TermsOf<Kind extends QuestionTerms['kind']> = Extract<QuestionTerms, { kind: Kind }>;

/** "the 3rd quarter", "overtime", "the 2nd overtime" */
const periodWords = (league: LeagueId, period: number): string => {
  const words = longPeriod(league, period);
  return words === 'Overtime' ? 'overtime' : `the ${words}`;
};

const windowTitle = ({ period, from }: TermsOf<'window'>, { league }: QuestionNames): string => {
  const to = minutesText(Math.max(0, from - windowSeconds));
  return `Who scores more from ${shortPeriod(league, period)} ${minutesText(from)} to ${to}?`;
};

const nextTitle = (terms: TermsOf<'nextToScore'>, { league }: QuestionNames): string =>
  'after' in terms
    ? 'Which team scores next?'
    : `Which team scores first after ${shortPeriod(league, terms.period)} ${minutesText(terms.from)}?`;

/** The question in words: "Who scores more in the 3rd quarter?" */
export const questionTitle = (terms: QuestionTerms, names: QuestionNames): string => {
  switch (terms.kind) {
    case 'gameWinner':
      return terms.edition === 'secondHalf' ? 'At half-time: who wins the game?' : 'Who wins the game?';
    case 'marginBand':
      return 'Who wins, and by how much?';
    case 'total':
      return `Over or under ${terms.line} points by both teams?`;
    case 'periodWinner':
      return `Who scores more in ${periodWords(names.league, terms.period)}?`;
    case 'raceTo':
      return `Who is first to ${terms.points} points?`;
    case 'window':
      return windowTitle(terms, names);
    case 'nextToScore':
      return nextTitle(terms, names);
    case 'playerTotal':
      return `${names.player(terms.playerId)}: over or under ${terms.line} ${terms.stat}?`;
    default:
      return terms satisfies never;
  }
};

const sideWords = (side: string | undefined, { home, away }: QuestionNames): string | null =>
  side === 'home' ? home : side === 'away' ? away : null;

/** "by 1–5", "by 11 or more" */
const bandWords = (band: string): string =>
  `by ${band.endsWith('+') ? `${band.slice(0, -1)} or more` : band.replace('-', '–')}`;

const marginWords = (pick: string, names: QuestionNames): string => {
  const [side, band] = pick.split(':');
  const name = sideWords(side, names);
  return name === null || band === undefined ? pick : `${name} ${bandWords(band)}`;
};

/** "Over 27.5" */
const lineWords = (pick: string, line: number): string => {
  if (pick === 'over') return `Over ${line}`;
  return pick === 'under' ? `Under ${line}` : pick;
};

/** An answer to it in words, by its id: "Drovers by 6–10", "Over 215.5". An id that is not known stays as it is. */
export const pickWords = (terms: QuestionTerms, pick: string, names: QuestionNames): string => {
  switch (terms.kind) {
    case 'gameWinner':
    case 'periodWinner':
    case 'raceTo':
    case 'window':
    case 'nextToScore':
      return sideWords(pick, names) ?? pick;
    case 'marginBand':
      return marginWords(pick, names);
    case 'total':
    case 'playerTotal':
      return lineWords(pick, terms.line);
    default:
      return terms satisfies never;
  }
};

/** The same where the side is shown beside it: "by 6–10". */
export const pickBesideSide = (terms: QuestionTerms, pick: string, names: QuestionNames): string => {
  const [, band] = pick.split(':');
  return terms.kind === 'marginBand' && band !== undefined ? bandWords(band) : pickWords(terms, pick, names);
};
