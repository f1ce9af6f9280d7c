import type { QuestionView } from '@pbp/contracts';
import { isVoidReason, voidText } from '@pbp/domain';
import { type QuestionNames } from './question-words';

type Who = Pick<QuestionNames, 'player'>;
const nobodyKnown: Who = { player: () => 'the player' };

/**
 * Why a question is worth nothing to anybody, in one sentence: what became of the game, or an operator's reason. Null
 * where it is worth something, or nothing is known here of the reason.
 */
export const whyVoid = ({ terms, verdicts }: QuestionView, names: Who = nobodyKnown): string | null => {
  const verdict = verdicts.at(-1);
  if (verdict?.settlement.is !== 'void') return null;
  const { cause, settlement } = verdict;
  if (cause.kind === 'operator') return `Void: ${cause.reason.replace(/[.!?]?$/, (end) => end || '.')}`;
  return isVoidReason(settlement.reason)
    ? `Void: ${voidText(settlement.reason, terms, (id) => names.player(id))}.`
    : null;
};
