import { type Config } from '@pbp/contracts';
import { createLogger, endWithOneLine, loadConfig, stopOnSignal } from '@pbp/platform';

const simulated = process.argv.includes('--simulated');

/** A demo polls as fast as its games are played. */
const demo = { SIMULATED: 'true', POLL_SPEED: '8', DATA_DIR: 'data/demo' };
const live = { DATA_DIR: 'data/live' };

const configured = (): Config => loadConfig({ ...(simulated ? demo : live), LOG_LEVEL: 'warn', ...process.env });

const whatToLookAt = (url: string, { SIMULATED, POLL_SPEED }: Config): string =>
  [
    '',
    `  Play-by-Play is at ${url}`,
    SIMULATED
      ? `  An evening of simulated games, about ${POLL_SPEED} times as fast as life: open one that is live.`
      : '  Games of ESPN, as they are polled.',
    `  API: ${url}/docs   health: ${url}/health/ready   stop: Ctrl-C`,
    '',
  ].join('\n');

const main = async (): Promise<void> => {
  const config = configured();
  // Loaded once it is known what to start: whoever mistyped a variable does not wait for the whole system to load.
  const { startLaptop } = await import('./run/start-laptop.js');
  const laptop = await startLaptop(config, createLogger(config.LOG_LEVEL));
  stopOnSignal(() => laptop.stop());
  process.stdout.write(`${whatToLookAt(laptop.url, config)}\n`);
};

await main().catch(endWithOneLine);
