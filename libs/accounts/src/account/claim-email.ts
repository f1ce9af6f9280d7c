import { type ClientBase } from 'pg';
import { ask } from '../database/ask.js';

/**
 * Whether nobody has the e-mail; until the transaction ends nobody else can take it. The table's own constraint would
 * say so too, with the address in PostgreSQL's log.
 */
export const claimEmail = async (client: ClientBase, email: string): Promise<boolean> => {
  await ask(client, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', `accounts: ${email}`);
  const taken = await ask(client, 'select from accounts.accounts where email = $1', email);
  return taken.length === 0;
};
