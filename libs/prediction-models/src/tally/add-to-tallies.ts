import { LEAST_FOR_SKILL } from '@pbp/contracts';
import { type ClientBase } from 'pg';
import { type Database } from '../database/database.js';
import { commitAt } from '../database/log-place.js';
import { type OnBoards, type TallyDifference } from './tally-difference.js';

/** A parameter of about a megabyte. */
const atOnce = 5_000;

const sums = ['answers', 'points', 'points_at_final', 'skill', 'skilled', '"right"', 'judged', 'void'];

const given = `jsonb_to_recordset($1::jsonb) as given ("fanId" text, answers int, points int, "pointsAtFinal" int,
  skill numeric(16, 6), skilled int, "right" int, judged int, void int, earliest text)`;

const meanOf = (skill: string, skilled: string): string =>
  `case when ${skilled} >= ${LEAST_FOR_SKILL} then ${skill} / ${skilled} end`;

const addTo = (tallies: string): string => `
  insert into ${tallies} as kept (board, fan_id, ${sums.join(', ')}, mean_skill, earliest)
    select board, "fanId", answers, points, "pointsAtFinal", skill, skilled, "right", judged, void,
      ${meanOf('skill', 'skilled')}, ${commitAt('earliest')} from unnest($2::text[]) as board cross join ${given}
    on conflict (board, fan_id) do update set
      ${sums.map((sum) => `${sum} = kept.${sum} + excluded.${sum}`).join(', ')},
      mean_skill = ${meanOf('(kept.skill + excluded.skill)', '(kept.skilled + excluded.skilled)')},
      earliest = least(kept.earliest, excluded.earliest)`;

/** Moves the tallies by these differences, in the transaction of the answers that they come from. */
export const addToTallies = async (
  client: ClientBase,
  { tallies }: Database,
  differences: readonly TallyDifference[],
): Promise<void> => {
  // Those of two games may meet on one board, and a statement moves a row once.
  for (const ofGame of Map.groupBy(differences, ({ boards }) => boards.join()).values())
    for (let start = 0; start < ofGame.length; start += atOnce) {
      const some = ofGame.slice(start, start + atOnce).map(({ boards: _, ...difference }) => difference);
      await client.query(addTo(tallies.name), [JSON.stringify(some), ofGame[0]?.boards]);
    }
};

/**
 * Where answers that were scored do not count any more, as after an event that was projected late, or where by another
 * settlement they were taken back: the differences do not say where the first of those that remain stands.
 */
export const tidyTallies = async (
  client: ClientBase,
  { tallies, answers, questions }: Database,
  tidied: readonly OnBoards[],
): Promise<void> => {
  if (tidied.length === 0) return;
  const rows = tidied.flatMap(({ boards, fanId }) => boards.map((board) => ({ board, fanId })));
  const touched = [rows.map(({ board }) => board), rows.map(({ fanId }) => fanId)];
  const here = `(board, fan_id) in (select * from unnest($1::text[], $2::text[]))`;
  await client.query(`delete from ${tallies.name} where ${here} and answers = 0`, touched);
  await client.query(
    `update ${tallies.name} kept set earliest = (
        select min(${commitAt('answer.place')}) from ${answers.name} answer join ${questions.name} question using (question_id)
          where answer.fan_id = kept.fan_id and answer.settlement > 0 and answer.counted is not null
            and question.boards ? kept.board
      ) where ${here}`,
    touched,
  );
};
