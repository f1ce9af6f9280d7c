// After jest's own report: what was skipped and why, and one closing line. Under CI=true a skip is a failure.
import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { keepFailures } from './keep-failures.mjs';

export default class SummaryReporter {
  constructor({ rootDir }) {
    this.rootDir = rootDir;
  }

  onTestResult(_test, result) {
    keepFailures(this.rootDir, result);
  }

  onRunComplete(_contexts, results) {
    const skipped = results.testResults.flatMap(({ testResults }) =>
      testResults
        .filter(({ status }) => status === 'pending' || status === 'todo')
        .map(({ ancestorTitles, title }) => [...ancestorTitles, title].join(' › ')),
    );
    if (skipped.length > 0)
      process.stderr.write(`\nSkipped:\n${[...new Set(skipped)].map((line) => `  ${line}`).join('\n')}\n`);
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    this.skippedInCi = process.env.CI === 'true' && skipped.length > 0;
    const line = `${results.numPassedTests} passed, ${failed + (this.skippedInCi ? skipped.length : 0)} failed, ${skipped.length} skipped`;
    process.stderr.write(`\n${line}\n`);
    const file = process.env.TEST_SUMMARY;
    if (file) {
      if (!existsSync('artifacts')) mkdirSync('artifacts');
      appendFileSync(file, `${line}\n`);
    }
  }

  getLastError() {
    return this.skippedInCi ? new Error('tests were skipped, and CI=true allows none') : undefined;
  }
}
