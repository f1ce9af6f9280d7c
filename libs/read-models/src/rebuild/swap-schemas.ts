import { escapeIdentifier, type ClientBase } from 'pg';

const renamed = (from: string, to: string): string =>
  `alter schema ${escapeIdentifier(from)} rename to ${escapeIdentifier(to)}`;

export const dropSchema = async (client: ClientBase, schema: string): Promise<void> => {
  await client.query(`drop schema if exists ${escapeIdentifier(schema)} cascade`);
};

/** Gives `fresh` the name of `live`, and what bore it the name `retired`; within the caller's transaction. */
export const swapSchemas = async (
  client: ClientBase,
  { live, fresh, retired }: { readonly live: string; readonly fresh: string; readonly retired: string },
): Promise<void> => {
  await client.query(renamed(live, retired));
  await client.query(renamed(fresh, live));
};
