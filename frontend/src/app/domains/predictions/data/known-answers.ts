import type { MyPredictions } from '@pbp/contracts';

/** One answer and its question. */
export type OwnAnswer = MyPredictions['answers'][number];

const idsOf = (answers: readonly OwnAnswer[]): ReadonlySet<string> =>
  new Set(answers.map(({ answer }) => answer.questionId));

/** What is known with older answers behind it. */
export const withOlder = (known: MyPredictions, older: MyPredictions): MyPredictions => {
  const ids = idsOf(known.answers);
  const added = older.answers.filter(({ answer }) => !ids.has(answer.questionId));
  return { profile: older.profile, answers: [...known.answers, ...added], before: older.before };
};

/**
 * What is known after the newest were read again: older ones that were loaded stay, unless so many are new that those
 * between them and the newest are not known. What is no longer among the newest was taken back, or has another score.
 */
export const withNewest = (known: MyPredictions | undefined, newest: MyPredictions): MyPredictions => {
  const last = newest.answers.at(-1)?.answer.questionId;
  if (!known || newest.before === null) return newest;
  const at = known.answers.findIndex(({ answer }) => answer.questionId === last);
  const ids = idsOf(newest.answers);
  const kept = at < 0 ? [] : known.answers.slice(at + 1).filter(({ answer }) => !ids.has(answer.questionId));
  return kept.length > 0
    ? { profile: newest.profile, answers: [...newest.answers, ...kept], before: known.before }
    : newest;
};
