import { type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { type MikroORM } from '@mikro-orm/postgresql';
import { Accounts, Passwords, type SessionKeys, sessionKeys, Sessions } from '@pbp/accounts';
import { type Config } from '@pbp/contracts';
import { ACCOUNTS_ORM, CONFIG } from '@pbp/platform';
import { sessionSecretOf } from './session-secret-of.js';

export const SESSION_KEYS = Symbol('SESSION_KEYS');

class KeptPasswords extends Passwords implements OnApplicationShutdown {
  onApplicationShutdown(): Promise<void> {
    return this.close();
  }
}

/** Who people are and which sessions they have, in the tables of their own. */
export const accountsProviders: readonly Provider[] = [
  { provide: SESSION_KEYS, inject: [CONFIG], useFactory: (config: Config) => sessionKeys(sessionSecretOf(config)) },
  { provide: Passwords, useFactory: () => new KeptPasswords() },
  {
    provide: Accounts,
    inject: [{ token: ACCOUNTS_ORM, optional: true }, Passwords],
    useFactory: (orm: MikroORM, passwords: Passwords) => new Accounts(orm, passwords),
  },
  {
    provide: Sessions,
    inject: [{ token: ACCOUNTS_ORM, optional: true }, SESSION_KEYS],
    useFactory: (orm: MikroORM, keys: SessionKeys) => new Sessions(orm, keys),
  },
];
