import { parseConnectionString } from '@eventstore/db-client/dist/Client/parseConnectionString.js';
import { blaming, ConfigError, loadConfig } from './load-config.js';

const refusal = (environment: Readonly<Record<string, string>>): string => {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('it was taken');
};

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(loadConfig({})).toMatchObject({ HOST: '127.0.0.1', PORT: 8000, POLL_SPEED: 1 });
  });

  it('lets a simulator be asked faster than ESPN', () => {
    expect(loadConfig({ POLL_SPEED: '8', SIMULATED: 'true' }).POLL_SPEED).toBe(8);
    expect(loadConfig({ POLL_SPEED: '8', ESPN_BASE_URL: 'http://127.0.0.1:9100' }).POLL_SPEED).toBe(8);
  });

  it('lets nobody ask ESPN itself faster by its own address', () => {
    const ESPN_BASE_URL = 'https://site.api.espn.com';
    expect(() => loadConfig({ POLL_SPEED: '8', SIMULATED: 'true', ESPN_BASE_URL })).toThrow(/^POLL_SPEED=8/);
    expect(loadConfig({ POLL_SPEED: '1', ESPN_BASE_URL })).toMatchObject({ ESPN_BASE_URL });
  });

  it('reads a list of leagues', () => {
    expect(loadConfig({ LEAGUES: 'nba, wnba' }).LEAGUES).toEqual(['nba', 'wnba']);
  });

  it('takes an empty variable for an unset one', () => {
    expect(loadConfig({ DATABASE_URL: '' }).DATABASE_URL).toBeUndefined();
  });

  it.each([
    'esdb://127.0.0.1:2113?tls=false',
    'esdb://localhost',
    'esdb://localhost:2113/',
    'esdb+discover://admin:change%20it@one.example:2113,two.example:2113?nodePreference=follower&keep_alive_interval=-1',
    'esdb://ann:p/w?d@db:2113/?tls=true&tlsCAFile=/etc/ca.pem&connectionName=pbp',
    'unix:/run/event-store.sock',
  ])('takes the event store at %s', (url) => {
    expect(loadConfig({ EVENTSTORE_URL: url }).EVENTSTORE_URL).toBe(url);
    if (!url.startsWith('unix:')) expect(() => parseConnectionString(url)).not.toThrow();
  });

  it("reads KurrentDB's name of the protocol as the one that the client knows", () => {
    const url = loadConfig({ EVENTSTORE_URL: 'kurrentdb+discover://db:2113?tls=false' }).EVENTSTORE_URL;
    expect(url).toBe('esdb+discover://db:2113?tls=false');
  });

  it.each([
    ['HOST', 'my host', 'must be an address or a name without spaces, e.g. 127.0.0.1'],
    ['PORT', 'eight', 'must be a whole number from 0 to 65535'],
    ['PORT', '70000', 'must be a whole number from 0 to 65535'],
    ['PORT', '80.5', 'must be a whole number from 0 to 65535'],
    ['PROJECTOR_PORT', '-1', 'must be a whole number from 0 to 65535'],
    ['INGESTION_PORT', '1e9', 'must be a whole number from 0 to 65535'],
    ['EVENTSTORE_URL', 'http://x', /^must start with esdb:\/\/ or .* and name a host, e.g. esdb:\/\/127.0.0.1:2113/],
    ['EVENTSTORE_URL', 'esdb://', /^must start with esdb:/],
    ['EVENTSTORE_URL', 'esdb://host:port', /^must name hosts and their ports, from 0 to 65535, e.g. esdb:/],
    ['EVENTSTORE_URL', 'esdb://host:2113,:2114', /^must name hosts and their ports/],
    ['EVENTSTORE_URL', 'esdb://host:70000', /^must name hosts and their ports/],
    ['EVENTSTORE_URL', 'esdb://[::1]:2113', /^must name hosts and their ports/],
    ['EVENTSTORE_URL', 'esdb://h:1?tls=perhaps', 'tls must be true or false'],
    ['EVENTSTORE_URL', 'esdb://h:1?tls', 'tls must be true or false'],
    ['EVENTSTORE_URL', 'esdb://h:1?tls=false&defaultDeadline=soon', 'defaultDeadline must be a whole number'],
    ['EVENTSTORE_URL', 'esdb://h:1?nodePreference=any', 'nodePreference must be leader, follower or random'],
    ['EVENTSTORE_URL', 'esdb://h:1?tsl=false', 'has an option that the client does not know: tsl'],
    ['EVENTSTORE_URL', 'esdb://h:1?connectionName=%zz', 'has a % that begins no escape such as %20'],
    ['EVENTSTORE_URL', 'unix:', /^must start with esdb:/],
    [
      'DATABASE_URL',
      'mysql://x',
      /^must start with postgres:\/\/ or postgresql:\/\/ and name a host, e.g. postgresql:/,
    ],
    ['DATABASE_URL', 'postgresql://x:port/y', /^must be a URL, e.g. postgresql:/],
    ['REDIS_URL', 'http://x', /^must start with redis:\/\/ or rediss:\/\/ and name a host, e.g. redis:/],
    ['KAFKA_BROKERS', '127.0.0.1', 'must name brokers, e.g. 127.0.0.1:9092,127.0.0.1:9192'],
    ['SCHEMA_REGISTRY_URL', 'registry:8081', /^must start with http:\/\/ or https:\/\//],
    ['S3_ENDPOINT', 'http://127.0.0.1:9000', 'S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY must be set with it'],
    ['S3_BUCKET', 'ab', 'must have at least 3 characters'],
    ['ESPN_BASE_URL', 'http://', /^must start with http:\/\/ or https:\/\/ and name a host, e.g. http:/],
    ['ESPN_FALLBACK_URL', 'http://[', /^must be a URL, e.g. http:/],
    ['ESPN_USER_AGENT', 'MyApp 🏀', /^must be one line of ASCII, e.g. MyApp/],
    ['LOG_LEVEL', 'loud', 'must be one of fatal, error, warn, info, debug, silent'],
    ['POLL_SPEED', 'fast', 'must be a number from 1 to 1000'],
    ['POLL_SPEED', '0', 'must be a number from 1 to 1000'],
    ['POLL_SPEED', '8', /^ESPN itself is asked no faster/],
    ['LEAGUES', 'nba,nbaa', 'must name leagues that are known, e.g. nba,wnba'],
    ['SIMULATED', 'perhaps', 'must be true or false'],
    ['TRUST_PROXY', 'yes', 'must be a whole number from 0 to 9'],
  ])('refuses %s=%s in one line that says what is expected', (variable, value, expected) => {
    const line = refusal({ [variable]: value });
    const beginning = `${variable}=${value} is not usable: `;
    expect(line.slice(0, beginning.length)).toBe(beginning);
    expect(line.slice(beginning.length)).toMatch(typeof expected === 'string' ? new RegExp(`^${expected}$`) : expected);
    expect(line).not.toMatch(/\n|NaN|received|[Ii]nvalid/);
  });

  it('keeps to one line where the value has several', () => {
    expect(refusal({ ESPN_USER_AGENT: 'My\nApp' })).toMatch(
      /^ESPN_USER_AGENT=My App is not usable: must be one line [^\n]+$/,
    );
    expect(refusal({ HOST: '127.0.0.1\n' })).toMatch(/^HOST=127.0.0.1 {2}is not usable: [^\n]+$/);
  });

  it.each([
    [{ OPERATOR_TOKEN: 'hunter2' }, 'OPERATOR_TOKEN=*** is not usable: must have at least 16 characters'],
    [{ SESSION_SECRET: 'hunter2' }, 'SESSION_SECRET=*** is not usable: must have at least 32 characters'],
    [{ DATABASE_URL: 'mysql://ann:hunter2@db/x' }, 'DATABASE_URL=mysql://ann:***@db/x is not usable: '],
    [{ EVENTSTORE_URL: 'esdb://ann:a/hunter2@db:port' }, 'EVENTSTORE_URL=esdb://ann:***@db:port is not usable: '],
  ])('keeps secrets out of the line', (environment, beginning) => {
    const line = refusal(environment);
    expect(line.slice(0, beginning.length)).toBe(beginning);
    expect(line).not.toContain('hunter2');
  });
});

describe('a variable whose value only the attempt shows to be bad', () => {
  it('is named in one line', async () => {
    const attempt = () => {
      throw new Error('nobody answers\nat all');
    };
    await expect(blaming('DATABASE_URL', attempt)).rejects.toThrow(/^DATABASE_URL is not usable: nobody answers$/);
  });

  it('is not mentioned where nothing fails', async () => {
    expect(await blaming('DATABASE_URL', () => 'connected')).toBe('connected');
  });
});
