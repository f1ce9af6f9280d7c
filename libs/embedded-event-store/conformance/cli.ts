import { readFileSync } from 'node:fs';
import { compare } from './compare.js';
import { type Answers } from './outcome.js';
import { record } from './record.js';
import { scenarios } from './scenarios/index.js';

const USAGE = `usage: cli.js record URL            prints the answers of the server at URL (esdb://… or unix:PATH)
       cli.js compare EXPECTED ACTUAL   compares two such files`;

const read = (file: string): Answers => JSON.parse(readFileSync(file, 'utf8')) as Answers;
const print = (text: string): boolean => process.stdout.write(`${text}\n`);

const [command, first, second] = process.argv.slice(2);
if (command === 'record' && first) {
  print(JSON.stringify(await record(first, scenarios), undefined, 1));
  process.exit(0);
} else if (command === 'compare' && first && second) {
  const { passed, differences } = compare(read(first), read(second));
  differences.forEach(print);
  print(`${passed} passed, ${differences.length} failed`);
  process.exitCode = differences.length > 0 ? 1 : 0;
} else {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
}
