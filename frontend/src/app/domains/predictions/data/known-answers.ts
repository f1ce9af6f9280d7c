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
 * between them and the newest are not known.
 */
export const withNewest = (known: MyPredictions | undefined, newest: MyPredictions): MyPredictions => {
  if (!known) return newest;
  const ids = idsOf(newest.answers);
  const kept = known.answers.filter(({ answer }) => !ids.has(answer.questionId));
  const meets = kept.length < known.answers.length;
  return meets && kept.length > 0
    ? { profile: newest.profile, answers: [...newest.answers, ...kept], before: known.before }
    : newest;
};
