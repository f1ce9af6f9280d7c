import { type ClientBase, type Pool, type QueryResultRow } from 'pg';

/** What PostgreSQL tells of the values themselves stays out of every error, and so out of every log. */
const withoutValues = (error: unknown): unknown => {
  if (error instanceof Error && 'detail' in error) error.detail = undefined;
  return error;
};

/**
 * Asks by the driver itself: MikroORM writes values into the text of a statement, and so into the message of the error
 * when it fails and into the server's log.
 */
export const ask = async <Row extends QueryResultRow>(
  database: Pool | ClientBase,
  text: string,
  ...values: readonly unknown[]
): Promise<readonly Row[]> => {
  try {
    const { rows } = await database.query<Row>(text, [...values]);
    return rows;
  } catch (error) {
    throw withoutValues(error);
  }
};
