import { type ClientBase } from 'pg';
import { type Database } from '../database/database.js';
import { type Table } from '../database/table.js';

const columnsOf = ({ columns }: Table): string => columns.map(({ name }) => name).join(', ');

/** An operator's decision to give an event up is not in the log: the rebuilt tables are to pass over it too. */
export const takeOverSkips = async (from: Database, to: Database): Promise<void> => {
  const columns = columnsOf(from.deadLetters);
  await to.pool.query(
    `insert into ${to.deadLetters.name} (${columns}) select ${columns} from ${from.deadLetters.name}
      where resolution ->> 'kind' = 'skipped'`,
  );
};

/** Letters that the rebuild did not park: settled ones as they are, open ones as what they became by being rebuilt. */
const keepLetters = (from: Database, to: Database): string => {
  const columns = columnsOf(from.deadLetters);
  const values = from.deadLetters.columns.map(({ name }) =>
    name === '"resolution"' ? 'coalesce(resolution, $1::jsonb)' : name,
  );
  return `insert into ${to.deadLetters.name} (${columns}) select ${values.join(', ')} from ${from.deadLetters.name}
    on conflict do nothing`;
};

const keepInstructions = (from: Database, to: Database): string => {
  const columns = columnsOf(from.instructions);
  return `insert into ${to.instructions.name} (${columns}) select ${columns} from ${from.instructions.name}`;
};

/** What was skipped while the rebuild was under way, it has parked again: the projector is to skip it once more. */
const askAgain = (from: Database, to: Database): string => `
  update ${to.instructions.name} asked set outcome = null
    from ${from.deadLetters.name} was join ${to.deadLetters.name} now
      on now.feed = was.feed and now.event_id = was.event_id
    where asked.feed = was.feed and asked.event_id = was.event_id and asked.kind = 'skip'
      and was.resolution ->> 'kind' = 'skipped' and now.resolution is null`;

/** Who writes there waits from here on, and then finds the table that bears the name after the swap. */
const holdWriters = ({ deadLetters, instructions }: Database): string =>
  `lock table ${deadLetters.name}, ${instructions.name} in share row exclusive mode`;

/**
 * In the transaction of the swap: nothing that an operator said is lost, nor what came of it, and what nobody has
 * carried out yet still will be.
 */
export const takeOverDeadLetters = async (
  client: ClientBase,
  from: Database,
  to: Database,
  at = new Date().toISOString(),
): Promise<void> => {
  const rebuilt = { kind: 'redriven', reason: 'projected by a rebuild', by: 'rebuild', at };
  await client.query(holdWriters(from));
  await client.query(keepLetters(from, to), [JSON.stringify(rebuilt)]);
  await client.query(keepInstructions(from, to));
  await client.query(askAgain(from, to));
};
