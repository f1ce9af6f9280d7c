import type { QuestionStanding } from '@pbp/contracts';
import { type FanQuestion } from './fan-question';

type IsSeen = (at: string) => boolean;

/** That it is closed is no secret, since nobody can answer it any more; when and why are. */
const standingAsSeen = (standing: QuestionStanding, isSeen: IsSeen): QuestionStanding =>
  standing.is === 'locked' && !isSeen(standing.at) ? { ...standing, reason: '', basis: null } : standing;

/** What it came to, as far as that was told. */
const verdictsAsSeen = (question: FanQuestion, isSeen: IsSeen): FanQuestion => {
  const { view, told } = question;
  const verdicts = view.verdicts.filter(({ at }) => isSeen(at));
  if (verdicts.length === view.verdicts.length) return question;
  const settlement = verdicts.at(-1)?.settlement ?? { is: 'undecided' };
  const answer = view.answer && { ...view.answer, score: { is: 'open' as const } };
  return {
    ...question,
    view: { ...view, verdicts, settlement, answer },
    told: told && told.verdict <= verdicts.length ? told : null,
  };
};

/**
 * A question as it is known to somebody who sees nothing that was noted after a time (epoch milliseconds); null where it
 * was not asked yet.
 */
export const asSeen = (question: FanQuestion, until: number): FanQuestion | null => {
  const isSeen: IsSeen = (at) => Date.parse(at) <= until;
  if (!isSeen(question.view.openedAt)) return null;
  const seen = verdictsAsSeen(question, isSeen);
  const standing = standingAsSeen(seen.view.standing, isSeen);
  return standing === seen.view.standing ? seen : { ...seen, view: { ...seen.view, standing } };
};
