import type { QuestionTerms, QuestionView } from '@pbp/contracts';
import { type VoidReason } from '@pbp/domain';
import { type QuestionNames } from './question-words';

type Who = Pick<QuestionNames, 'player'>;
type Text = string | ((terms: QuestionTerms, names: Who | undefined) => string);

/** As the domain says it of a game that is known whole: a list of answers has names alone. */
const texts: Readonly<Record<VoidReason, Text>> = {
  gameCanceled: 'the game was canceled',
  gamePostponed: 'the game was postponed',
  playedOnAnotherDay: 'the game was put off by more than two days',
  gameAbandoned: 'not enough of the game was played',
  tie: 'both teams scored the same',
  nobodyScored: 'nobody scored any more',
  nobodyGotThere: 'neither team got that far',
  didNotPlay: (terms, names) =>
    `${terms.kind === 'playerTotal' && names ? names.player(terms.playerId) : 'the player'} did not play`,
  operator: 'an operator decided so',
};

/** Whether this page has words for it: a newer server may know reasons that it does not. */
export const isVoidReason = (reason: string): reason is VoidReason => Object.hasOwn(texts, reason);

const textOf = (reason: VoidReason, terms: QuestionTerms, names: Who | undefined): string => {
  const text = texts[reason];
  return typeof text === 'string' ? text : text(terms, names);
};

/**
 * Why a question is worth nothing to anybody, in one sentence: what became of the game, or an operator's reason. Null
 * where it is worth something, or nothing is known here of the reason.
 */
export const whyVoid = ({ terms, verdicts }: QuestionView, names: Who | undefined): string | null => {
  const verdict = verdicts.at(-1);
  if (verdict?.settlement.is !== 'void') return null;
  const { cause, settlement } = verdict;
  if (cause.kind === 'operator') return `Void: ${cause.reason.replace(/[.!?]?$/, (end) => end || '.')}`;
  return isVoidReason(settlement.reason) ? `Void: ${textOf(settlement.reason, terms, names)}.` : null;
};
