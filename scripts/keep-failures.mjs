// What a failed test said, seeds and all, kept in artifacts/failures/ until the same spec passes again.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const told = ({ fullName, failureMessages }) => `${fullName}\n\n${failureMessages.join('\n\n')}`;

/** Takes jest's result of one spec. */
export const keepFailures = (rootDir, { testFilePath, testResults, failureMessage }) => {
  const spec = relative(rootDir, testFilePath);
  const file = join(rootDir, 'artifacts', 'failures', `${spec.replaceAll('/', '.')}.txt`);
  const failed = testResults.filter(({ status }) => status === 'failed');
  if (failed.length === 0 && !failureMessage) return rmSync(file, { force: true });
  const said = failed.length > 0 ? failed.map(told).join('\n\n') : failureMessage;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, stripVTControlCharacters(`${new Date().toISOString()} ${spec}\n\n${said}\n`));
};
