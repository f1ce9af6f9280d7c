import { readFileSync } from 'node:fs';
import { compare } from './compare.js';
import { type Answers } from './outcome.js';
import { record } from './record.js';
import { scenarios } from './scenarios/index.js';

const RECORDED = 'libs/embedded-event-store/conformance/eventstoredb-23.10.6.json';
const USAGE = `usage: cli.js check URL             compares the server at URL with ${RECORDED}
       cli.js record URL            prints the answers of the server at URL (esdb://… or unix:PATH)
       cli.js compare EXPECTED ACTUAL   compares two such files`;

const read = (file: string): Answers => JSON.parse(readFileSync(file, 'utf8')) as Answers;
const print = (text: string): boolean => process.stdout.write(`${text}\n`);

const report = (expected: Answers, actual: Answers): number => {
  const { passed, differences } = compare(expected, actual);
  differences.forEach(print);
  print(`${passed} passed, ${differences.length} failed`);
  return differences.length > 0 ? 1 : 0;
};

const [command, first, second] = process.argv.slice(2);
if (command === 'check' && first) {
  process.exit(report(read(RECORDED), await record(first, scenarios)));
} else if (command === 'record' && first) {
  print(JSON.stringify(await record(first, scenarios), undefined, 1));
  process.exit(0);
} else if (command === 'compare' && first && second) {
  process.exitCode = report(read(first), read(second));
} else {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
}
