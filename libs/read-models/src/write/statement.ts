import { finished } from 'node:stream/promises';
import { type ClientBase, DatabaseError } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

export interface Query {
  readonly kind: 'query';
  readonly sql: string;
  readonly values: readonly string[];
}

/** Rows that are taken for new. */
export interface Copy {
  readonly kind: 'copy';
  readonly sql: string;
  readonly lines: Buffer;
  /** Runs instead where one of them is there already. */
  readonly otherwise: () => readonly Query[];
}

export type Statement = Query | Copy;

const uniqueViolation = '23505';
const isThereAlready = (error: unknown): boolean => error instanceof DatabaseError && error.code === uniqueViolation;

const copy = async (client: ClientBase, { sql, lines }: Copy): Promise<void> => {
  const stream = client.query(copyFrom(sql));
  stream.end(lines);
  await finished(stream);
};

const copyOrElse = async (client: ClientBase, statement: Copy): Promise<void> => {
  await client.query('savepoint before_copy');
  try {
    await copy(client, statement);
  } catch (error) {
    if (!isThereAlready(error)) throw error;
    await client.query('rollback to savepoint before_copy');
    for (const query of statement.otherwise()) await run(client, query);
  }
  await client.query('release savepoint before_copy');
};

const run = async (client: ClientBase, statement: Statement): Promise<void> => {
  switch (statement.kind) {
    case 'query':
      await client.query(statement.sql, [...statement.values]);
      return;
    case 'copy':
      return copyOrElse(client, statement);
    default:
      return statement satisfies never;
  }
};

/** Runs statements one after the other on one connection, while whoever adds them goes on making the next. */
export class Statements {
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly client: ClientBase) {}

  add(statements: readonly Statement[]): void {
    for (const statement of statements) this.last = this.last.then(() => run(this.client, statement));
    // Whoever waits for the end hears of a failure there; it may fail before anybody waits.
    this.last.catch(() => undefined);
  }

  /** Throws what the first failing statement threw; those after it were not run. */
  async end(): Promise<void> {
    await this.last;
  }
}
