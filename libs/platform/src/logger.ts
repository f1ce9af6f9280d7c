import { type LoggerService } from '@nestjs/common';
import { type Config } from '@pbp/contracts';
import { type DestinationStream, pino, stdSerializers, stdTimeFunctions, type Logger } from 'pino';

export type { Logger };

/** What is never told, in what object it may come; nobody logs it, and if somebody ever does, this is what is read. */
const secrets = ['cookie', 'set-cookie', 'authorization', 'password', 'newPassword', 'email', 'displayName'];
const wherever = (name: string): readonly string[] => ['', '*', '*.*', '*.*.*'].map((path) => `${path}["${name}"]`);
const redact = { paths: secrets.flatMap(wherever), censor: '***' };

/** JSON lines on stderr, so that stdout stays free for what a command answers. An `error` is told with message and stack. */
export const createLogger = (level: Config['LOG_LEVEL'], to: DestinationStream = pino.destination(2)): Logger =>
  pino(
    { level, base: undefined, timestamp: stdTimeFunctions.isoTime, serializers: { error: stdSerializers.err }, redact },
    to,
  );

type Level = 'info' | 'warn' | 'error' | 'debug' | 'fatal';

const write =
  (logger: Logger, level: Level) =>
  (message: unknown, ...rest: unknown[]): void =>
    logger[level]({ context: rest.at(-1) }, String(message));

/** Nest's own messages through the same logger; its start-up chatter is debug. */
export const nestLogger = (logger: Logger): LoggerService => ({
  log: write(logger, 'debug'),
  warn: write(logger, 'warn'),
  error: write(logger, 'error'),
  debug: write(logger, 'debug'),
  fatal: write(logger, 'fatal'),
});
