import { createLogger, nestLogger } from './logger.js';

const lines = (log: (logger: ReturnType<typeof createLogger>) => void): readonly unknown[] => {
  const written: string[] = [];
  log(createLogger('info', { write: (line) => written.push(line) }));
  return written.map((line) => JSON.parse(line) as unknown);
};

describe('the log', () => {
  it('tells an error with its message and its stack', () => {
    const [line] = lines((logger) => logger.error({ error: new RangeError('too far') }, 'did not go'));
    expect(line).toMatchObject({
      level: 50,
      msg: 'did not go',
      error: { type: 'RangeError', message: 'too far', stack: expect.stringContaining('logger.spec') },
    });
  });

  it('tells as it is what was thrown and is no error', () => {
    expect(lines((logger) => logger.warn({ error: 'gone' }, 'lost'))).toMatchObject([{ error: 'gone', msg: 'lost' }]);
  });

  it('tells no cookie, no password and nobody by e-mail or name, in whatever they come', () => {
    const secret = {
      cookie: 'x-1',
      password: 'x-2',
      email: 'x-3',
      displayName: 'x-4',
      authorization: 'x-5',
      'set-cookie': ['x-6'],
    };
    const error = Object.assign(new Error('refused'), { request: { headers: secret } });
    const told = lines((logger) => {
      logger.info(secret, 'flat');
      logger.info({ body: secret }, 'in something');
      logger.info({ request: { headers: secret } }, 'deeper');
      logger.error({ error }, 'in an error');
    });
    expect(told).toHaveLength(4);
    expect(told[0]).toMatchObject({ password: '***', msg: 'flat' });
    expect(JSON.stringify(told)).not.toContain('x-');
  });

  it("takes Nest's start-up chatter for debug", () => {
    const chatter = lines((logger) => nestLogger(logger).log('Mapped {/api, GET} route', 'RouterExplorer'));
    expect(chatter).toEqual([]);
  });
});
