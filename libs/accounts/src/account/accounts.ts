import { randomUUID } from 'node:crypto';
import { type MikroORM } from '@mikro-orm/postgresql';
import { type Me, type Register } from '@pbp/contracts';
import { inTransaction, poolOf } from '@pbp/postgres';
import { type Pool } from 'pg';
import { ask } from '../database/ask.js';
import { type Passwords } from '../password/passwords.js';
import { type AccountRow, columnsOfAccount, toMe } from './account-columns.js';
import { claimEmail } from './claim-email.js';
import { fanNames } from './fan-names.js';

export type Registered =
  | { readonly kind: 'registered'; readonly me: Me }
  | { readonly kind: 'emailTaken' }
  /** The guest that was to be registered is none any more. */
  | { readonly kind: 'noGuest' };

/** Who people are: the one place where names and e-mail addresses are kept. */
export class Accounts {
  constructor(
    private readonly orm: MikroORM,
    private readonly passwords: Passwords,
  ) {}

  /** Somebody who has not said who they are. Answers the new fan's id. */
  async beginGuest(at = new Date()): Promise<string> {
    const id = randomUUID();
    await this.ask(`insert into accounts.accounts (id, role, created_at) values ($1, 'fan', $2)`, id, at);
    return id;
  }

  /** Null where nobody has the id, or nobody has it any more. */
  async find(fanId: string): Promise<Me | null> {
    return this.one('id = $1', fanId);
  }

  /** What boards call them, by their ids. */
  namesOf(fanIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return fanNames(this.orm, fanIds);
  }

  /**
   * Gives somebody an e-mail, a password and a name: the guest of that id, who keeps it, or somebody new. It takes as
   * long where the e-mail is taken.
   */
  async register(given: Register, guestId: string | null, at = new Date()): Promise<Registered> {
    const passwordHash = await this.passwords.hash(given.password);
    return inTransaction(await this.pool(), async (client) => {
      if (!(await claimEmail(client, given.email))) return { kind: 'emailTaken' };
      const values = [given.email, passwordHash, given.displayName];
      const [row] = await (guestId === null
        ? ask<AccountRow>(
            client,
            `insert into accounts.accounts (email, password_hash, display_name, id, role, created_at)
              values ($1, $2, $3, $4, 'fan', $5) returning ${columnsOfAccount}`,
            ...values,
            randomUUID(),
            at,
          )
        : ask<AccountRow>(
            client,
            `update accounts.accounts set email = $1, password_hash = $2, display_name = $3
              where id = $4 and email is null and deleted_at is null returning ${columnsOfAccount}`,
            ...values,
            guestId,
          ));
      return row ? { kind: 'registered', me: toMe(row) } : { kind: 'noGuest' };
    });
  }

  /**
   * Whose e-mail and password these are; null where they are wrong, which takes as long where the e-mail is nobody's. A
   * hash made with less than today's effort is made anew.
   */
  async recognise(email: string, password: string): Promise<Me | null> {
    return this.compare('email = $1', email, password);
  }

  /** The same for somebody whose id is known already. */
  async confirm(fanId: string, password: string): Promise<boolean> {
    return (await this.compare('id = $1', fanId, password)) !== null;
  }

  async rename(fanId: string, displayName: string): Promise<void> {
    await this.ask(
      'update accounts.accounts set display_name = $2 where id = $1 and deleted_at is null',
      fanId,
      displayName,
    );
  }

  async changePassword(fanId: string, password: string): Promise<void> {
    const passwordHash = await this.passwords.hash(password);
    await this.ask(
      'update accounts.accounts set password_hash = $2 where id = $1 and email is not null',
      fanId,
      passwordHash,
    );
  }

  /** Nothing is left but that the id was somebody's; its sessions end. */
  async delete(fanId: string, at = new Date()): Promise<void> {
    await inTransaction(await this.pool(), async (client) => {
      await ask(client, 'delete from accounts.sessions where account_id = $1', fanId);
      await ask(
        client,
        `update accounts.accounts set email = null, password_hash = null, display_name = null, role = 'fan', deleted_at = $2
          where id = $1 and deleted_at is null`,
        fanId,
        at,
      );
    });
  }

  private async compare(where: string, value: string, password: string): Promise<Me | null> {
    const [row] = await this.ask<AccountRow & { readonly passwordHash: string | null }>(
      `select ${columnsOfAccount}, password_hash as "passwordHash" from accounts.accounts
        where ${where} and deleted_at is null`,
      value,
    );
    const comparison = await this.passwords.compare(password, row?.passwordHash ?? null);
    if (comparison === 'wrong' || !row) return null;
    if (comparison === 'rightButOutdated') await this.changePassword(row.id, password);
    return toMe(row);
  }

  private async one(where: string, value: string): Promise<Me | null> {
    const [row] = await this.ask<AccountRow>(
      `select ${columnsOfAccount} from accounts.accounts where ${where} and deleted_at is null`,
      value,
    );
    return row ? toMe(row) : null;
  }

  private pool(): Promise<Pool> {
    return poolOf(this.orm);
  }

  private async ask<Row extends object>(text: string, ...values: readonly unknown[]): Promise<readonly Row[]> {
    return ask<Row & Record<string, unknown>>(await this.pool(), text, ...values);
  }
}
