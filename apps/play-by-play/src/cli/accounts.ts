import { type Command, InvalidArgumentError } from 'commander';
import { accountOf, connectAccounts, grantRole, type KnownAccount } from '@pbp/accounts';
import { Email, Role } from '@pbp/contracts';
import { print, printJson } from './print.js';
import { withDatabase } from './with-database.js';
import { commandConfig } from './with-event-store.js';

/** What was asked cannot be done; the message is one line. */
class AccountError extends Error {
  override readonly name = 'AccountError';
}

interface Answering {
  readonly json?: boolean;
}

type Look = (orm: Awaited<ReturnType<typeof connectAccounts>>) => Promise<KnownAccount | null>;

const onAccounts = async (look: Look): Promise<KnownAccount> => {
  const account = await withDatabase(commandConfig(), async (url) => {
    const orm = await connectAccounts(url);
    return look(orm).finally(() => orm.close());
  });
  if (!account) throw new AccountError('nobody is registered with that e-mail');
  return account;
};

/** By the fan's id alone: what is printed may end in somebody's log. */
const tell = ({ fanId, role, since, sessions }: KnownAccount, { json }: Answering): void => {
  if (json) printJson({ fanId, role, since, sessions });
  else print(`${fanId}  ${role}, registered or first seen ${since}, signed in on ${sessions} devices`);
};

const grant = async (email: string, role: Role, options: Answering): Promise<void> =>
  tell(await onAccounts((orm) => grantRole(orm, email, role)), options);

const show = async (email: string, options: Answering): Promise<void> =>
  tell(await onAccounts((orm) => accountOf(orm, email)), options);

const anEmail = (given: string): string => {
  const parsed = Email.safeParse(given);
  if (!parsed.success) throw new InvalidArgumentError('It must be an e-mail address.');
  return parsed.data;
};

const aRole = (given: string): Role => {
  const parsed = Role.safeParse(given);
  if (!parsed.success) throw new InvalidArgumentError(`It must be one of ${Role.options.join(', ')}.`);
  return parsed.data;
};

/** `pbp accounts`: who may do what. The first admin is made here; needs no running server. */
export const registerAccounts = (program: Command): void => {
  const accounts = program.command('accounts').description('who may do what: show somebody, or grant a role');
  accounts
    .command('grant')
    .argument('<e-mail>', 'of a registered fan', anEmail)
    .argument('<role>', Role.options.join(', '), aRole)
    .description('give somebody a role, from their next request on')
    .option('--json', 'one JSON object')
    .action(grant);
  accounts
    .command('show')
    .argument('<e-mail>', 'of a registered fan', anEmail)
    .description("somebody's id, role, and on how many devices they are signed in")
    .option('--json', 'one JSON object')
    .action(show);
};
