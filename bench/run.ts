import { type Group } from './row.js';
import { liveGame } from './live-game.js';
import { predictions } from './predictions/predictions.js';
import { table } from './table.js';
import { topology } from './topology/topology.js';

const groups: Readonly<Record<string, readonly Group[]>> = { 'live-game': liveGame, predictions, topology };

const args = process.argv.slice(2);
const json = args.includes('--json');
const wanted = args.filter((arg) => !arg.startsWith('--'));
const unknown = wanted.filter((name) => !(name in groups));

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

if (unknown.length > 0) {
  process.stderr.write(`no group ${unknown.join(', ')}; there are: ${Object.keys(groups).join(', ')}\n`);
  process.exit(2);
}

let missed = 0;
for (const name of wanted.length > 0 ? wanted : Object.keys(groups)) {
  for (const measure of groups[name] ?? []) {
    const rows = await measure();
    missed += rows.filter(({ ok }) => ok === false).length;
    if (json) for (const row of rows) say(JSON.stringify(row));
    else say(`${table(rows)}\n`);
  }
}
process.exit(missed > 0 ? 1 : 0);
