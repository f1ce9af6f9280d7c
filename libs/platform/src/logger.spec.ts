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

  it("takes Nest's start-up chatter for debug", () => {
    const chatter = lines((logger) => nestLogger(logger).log('Mapped {/api, GET} route', 'RouterExplorer'));
    expect(chatter).toEqual([]);
  });
});
