import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Accounts, connectAccounts, Passwords } from '@pbp/accounts';
import { startSuiteDatabase, type SuiteDatabase } from '@pbp/testing';
import { type Ended, run } from '../testing/built.js';

const ann = { email: 'ann@example.org', password: 'correct horse', displayName: 'Ann' };

describe('pbp accounts, on the database alone', () => {
  const dir = mkdtempSync(join(tmpdir(), 'pbp-accounts-'));
  let database: SuiteDatabase;
  let fanId: string;
  const pbp = (...args: string[]): Promise<Ended> =>
    run('play-by-play/src/pbp.js', args, { DATABASE_URL: database.url, DATA_DIR: dir }).ended;

  beforeAll(async () => {
    database = await startSuiteDatabase();
    const orm = await connectAccounts(database.url);
    const passwords = new Passwords();
    const registered = await new Accounts(orm, passwords).register(ann, null);
    fanId = registered.kind === 'registered' ? registered.me.fanId : '';
    await passwords.close();
    await orm.close();
  }, 180_000);

  afterAll(async () => {
    await database.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  it('makes the first admin, by e-mail', async () => {
    const granted = await pbp('accounts', 'grant', 'ANN@example.org', 'admin', '--json');
    expect(granted.errors).toBe('');
    expect(JSON.parse(granted.output)).toEqual({
      fanId,
      role: 'admin',
      since: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as unknown,
      sessions: 0,
    });
    const { output } = await pbp('accounts', 'show', ann.email);
    expect(output).toMatch(new RegExp(`^${fanId}  admin, `));
    expect(output).not.toContain('ann@');
  }, 180_000);

  it('says in one line what cannot be done', async () => {
    expect(await pbp('accounts', 'grant', 'nobody@example.org', 'admin')).toMatchObject({
      code: 1,
      output: '',
      errors: 'nobody is registered with that e-mail\n',
    });
    expect((await pbp('accounts', 'grant', ann.email, 'king')).errors).toContain('fan, moderator, operator, admin');
    expect((await pbp('accounts', 'show', 'ann')).errors).toContain('must be an e-mail address');
  }, 180_000);

  it('brings its tables up to date with those of the read models, by one command', async () => {
    expect((await pbp('migrate')).output).toBe(
      'the tables of the read models, of predictions, of accounts and of pools are up to date\n',
    );
  }, 180_000);
});

it('the API as a process of its own does not start without a secret that all copies share', async () => {
  const started = run('api/src/main.js', [], {
    EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false',
    DATABASE_URL: 'postgresql://127.0.0.1:1/x',
    SESSION_SECRET: '',
  });
  expect(await started.ended).toMatchObject({
    code: 1,
    output: '',
    errors: expect.stringMatching(
      /^SESSION_SECRET is unset: the API as a process of its own needs it, [^\n]+\n$/,
    ) as unknown,
  });
}, 60_000);
