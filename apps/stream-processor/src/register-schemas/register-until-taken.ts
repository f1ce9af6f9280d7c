import { setTimeout as pause } from 'node:timers/promises';
import { type Cluster, registerSchemas, type SchemaIds } from '@pbp/kafka';
import { type Logger, type Readiness, reasonOf } from '@pbp/platform';

const part = 'schema-registry';
const AGAIN_AFTER_MS = 2_000;

interface Given {
  readonly readiness: Readiness;
  readonly logger: Logger;
  readonly signal: AbortSignal;
  readonly nameOf: Cluster['nameOf'];
}

/**
 * The ids of the schemas as soon as the registry tells them, which it need not do again later; null when the signal
 * aborts before. What it refuses is waited out like its absence: copies of the version before mirror on meanwhile, and
 * once it is mended in the registry nothing has to be started again.
 */
export const registerUntilTaken = async (
  url: string,
  { readiness, logger, signal, nameOf }: Given,
): Promise<SchemaIds | null> => {
  readiness.down(part, 'the schemas are being registered');
  let told = '';
  while (!signal.aborted) {
    try {
      const ids = await registerSchemas(url, { signal, nameOf });
      readiness.ready(part);
      return ids;
    } catch (error) {
      const reason = reasonOf(error);
      readiness.down(part, reason);
      if (reason !== told) logger.warn({ error }, 'nothing is mirrored before the schemas are registered');
      told = reason;
      await pause(AGAIN_AFTER_MS, undefined, { signal }).catch(() => undefined);
    }
  }
  return null;
};
