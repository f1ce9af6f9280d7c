// What a failed test said, seeds and all, kept in artifacts/failures/ until the same spec passes again. Where the same specs
// run more than once FAILURES gives each run a folder of its own: what passes the second time has failed all the same.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const folder = process.env.FAILURES || 'artifacts/failures';

const told = ({ fullName, failureMessages }) => `${fullName}\n\n${failureMessages.join('\n\n')}`;

/** Takes jest's result of one spec. */
export const keepFailures = (rootDir, { testFilePath, testResults, failureMessage }) => {
  const spec = relative(rootDir, testFilePath);
  const file = resolve(rootDir, folder, `${spec.replaceAll('/', '.')}.txt`);
  const failed = testResults.filter(({ status }) => status === 'failed');
  if (failed.length === 0 && !failureMessage) return rmSync(file, { force: true });
  const said = failed.length > 0 ? failed.map(told).join('\n\n') : failureMessage;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, stripVTControlCharacters(`${new Date().toISOString()} ${spec}\n\n${said}\n`));
};
