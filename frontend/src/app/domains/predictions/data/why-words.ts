import type { QuestionSettlement, QuestionVerdict, QuestionView } from '@pbp/contracts';
import { currentPlays, isVoidReason, type KnownGame, type Play, settle, type Settlement, whyOf } from '@pbp/domain';
import { type FanQuestion } from './fan-question';

/** The settlement where this page has words for it. */
const worded = (settlement: QuestionSettlement): Settlement | null => {
  if (settlement.is !== 'void') return settlement;
  return isVoidReason(settlement.reason) ? { is: 'void', reason: settlement.reason } : null;
};

const saysTheSame = (one: Settlement, other: Settlement): boolean => {
  if (one.is === 'decided' && other.is === 'decided') return one.outcome === other.outcome;
  return one.is === other.is;
};

/** In the domain's words, as soon as the game that this page knows says the same: before, its score is another. */
const byGame = (
  { terms }: QuestionView,
  { settlement, cause }: QuestionVerdict,
  before: Settlement | null,
  game: KnownGame,
) => {
  const said = worded(settlement);
  if (!said) return null;
  const isKnown = cause.kind === 'operator' || saysTheSame(settle({ terms, day: game.day }, game), said);
  return isKnown ? whyOf({ opened: { terms }, verdict: { settlement: said, cause }, before, game }) : null;
};

/** Why it came to what stands, in one sentence: the server's where it told one, else ours; null while there is none. */
export const whyWords = ({ view, told }: FanQuestion, game: KnownGame): string | null => {
  const verdict = view.verdicts.at(-1);
  if (!verdict) return null;
  if (told?.verdict === view.verdicts.length) return told.why;
  const before = view.verdicts.at(-2)?.settlement;
  return byGame(view, verdict, before ? worded(before) : null, game);
};

/** The plays that decided it and stand, the first first. */
export const decidingPlays = ({ settlement }: QuestionView, game: KnownGame): readonly Play[] => {
  if (settlement.is !== 'decided') return [];
  const by = new Set(settlement.by);
  return currentPlays(game).filter(({ id }) => by.has(id));
};
