import { run } from '../run.js';
import { withoutStarting } from './start-policy.js';

const MINUTES = 15;

const isInstalled = async (name: string): Promise<boolean> => {
  try {
    return (await run('dpkg-query', ['--show', '--showformat=${Status}', name])).endsWith(' installed');
  } catch {
    return false;
  }
};

const apt = (...args: string[]): Promise<string> =>
  run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', ...args], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    within: MINUTES,
  });

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A source that does not answer matters only where a package is then not to be had. */
const updateAndInstall = async (packages: readonly string[]): Promise<void> => {
  const complaint = await apt('-o', 'APT::Update::Error-Mode=any', 'update').then(() => '', wordsOf);
  try {
    await withoutStarting(() => apt('install', '--yes', '--no-install-recommends', ...packages));
  } catch (error) {
    throw new Error([complaint, wordsOf(error)].join('\n').trim());
  }
};

/** Installs the packages that are missing. Throws with the command to type where this user may not install. */
export const installPackages = async (names: readonly string[]): Promise<void> => {
  const wanted = [...new Set(names)];
  const installed = await Promise.all(wanted.map(isInstalled));
  const missing = wanted.filter((_, index) => !installed[index]);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) throw new Error(`missing: sudo apt-get install ${missing.join(' ')}`);
  process.stdout.write(`installing ${missing.join(' ')} ...\n`);
  await updateAndInstall(missing);
};
