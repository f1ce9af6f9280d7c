import { join } from 'node:path';
import { deployDir } from '../places.js';
import { run } from '../run.js';
import { cached, named } from './cached.js';

export interface JavaPrograms {
  /** Kafka's jars, side by side. */
  readonly kafka: string;
  /** The unpacked registry. */
  readonly registry: string;
}

/** Debian's packages that get them. */
export const javaPackages = ['maven'] as const;

const pom = join(deployDir, 'pom.xml');
const MEGABYTES = 900;
const MINUTES = 20;
/** Maven waits for half an hour by default. */
const ANSWER_WITHIN_MS = 60_000;

const download = (output: string): Promise<string> =>
  run(
    'mvn',
    [
      '--quiet',
      '--batch-mode',
      // What a registry failed to give once is asked for again.
      '--update-snapshots',
      `--file=${pom}`,
      `-Doutput=${output}`,
      `-Dmaven.wagon.rto=${ANSWER_WITHIN_MS}`,
      'dependency:copy-dependencies@kafka',
      'dependency:unpack@registry',
    ],
    { within: MINUTES },
  );

/** What `deploy/services/pom.xml` pins, from Maven Central. */
export const javaPrograms = async (): Promise<JavaPrograms> => {
  const folder = await cached(named('java-programs', pom), { megabytes: MEGABYTES, fill: download });
  return { kafka: join(folder, 'kafka'), registry: join(folder, 'registry') };
};
