import { passing } from '@pbp/crash-points';
import { type Query, removeRows, upsertRows } from '@pbp/read-models';
import { type ClientBase } from 'pg';
import { type AnswerRow } from '../answer/answer-row.js';
import { type Database } from '../database/database.js';
import { keepHistograms } from '../histogram/keep-histograms.js';
import { addToTallies, tidyTallies } from '../tally/add-to-tallies.js';
import { type RowChanges } from './row-changes.js';

/** A parameter of about a megabyte. */
const scoresAtOnce = 5_000;

/** Of an answer that was taken before nothing but its score changes, which lies beside it: no index is touched. */
const writeScores = async (client: ClientBase, { answers }: Database, scored: readonly AnswerRow[]) => {
  for (let start = 0; start < scored.length; start += scoresAtOnce) {
    const given = scored
      .slice(start, start + scoresAtOnce)
      .map(({ questionId, fanId, counted, score, settlement, pointsAtFinal }) => ({
        questionId,
        fanId,
        counted,
        score,
        settlement,
        pointsAtFinal,
      }));
    await client.query(
      `update ${answers.name} kept
        set counted = given.counted, score = given.score, settlement = given.settlement,
          points_at_final = given."pointsAtFinal"
        from jsonb_to_recordset($1::jsonb)
          as given ("questionId" text, "fanId" text, counted text, score jsonb, settlement int, "pointsAtFinal" int)
        where kept.question_id = given."questionId" and kept.fan_id = given."fanId"`,
      [JSON.stringify(given)],
    );
  }
};

/** By the last word of each, which may have been to take it back. */
const countCrowds = async (client: ClientBase, { questions, answers }: Database, ids: readonly string[]) => {
  if (ids.length === 0) return;
  await client.query(
    `update ${questions.name} question set crowd = (
        select coalesce(jsonb_object_agg(pick, many), '{}') from (
          select requests -> -1 ->> 'pick' as pick, count(*) as many from ${answers.name} answer
            where answer.question_id = question.question_id group by 1
        ) by_pick where pick is not null
      ) where question_id = any($1)`,
    [ids],
  );
};

/** Writes what a batch changed, many rows with each statement, in the transaction of the checkpoint. */
export const writeChanges = async (client: ClientBase, database: Database, changes: RowChanges): Promise<void> => {
  const statements: readonly Query[] = [
    ...removeRows(database.answers, changes.gone),
    ...upsertRows(database.answers, changes.taken),
    ...upsertRows(database.questions, changes.questions),
  ];
  for (const { sql, values } of statements) await client.query(sql, [...values]);
  await writeScores(client, database, changes.scored);
  await countCrowds(client, database, changes.toBeCounted);
  passing('predictions: answers written, boards not');
  await keepHistograms(client, database, [...changes.tallies, ...changes.fewer], async () => {
    await addToTallies(client, database, changes.tallies);
    await tidyTallies(client, database, changes.fewer);
  });
};
