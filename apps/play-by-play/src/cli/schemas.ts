import { type Command } from 'commander';
import { breakText } from '@pbp/contracts';
import { print, printJson } from './print.js';
import { compareFolder, strangersIn, type TopicChange, writeSchema } from './schemas-folder.js';

interface Options {
  readonly dir: string;
  readonly write?: boolean;
  readonly incompatible?: boolean;
  readonly json?: boolean;
}

const told = ({ topic, change }: TopicChange): readonly string[] => {
  switch (change.kind) {
    case 'same':
      return [`${topic}: as committed`];
    case 'new':
      return [`${topic}: new`];
    case 'compatible':
      return [`${topic}: changed, and what was written before can still be read`];
    case 'incompatible':
      return change.breaks.map((each) => `BREAKS  ${breakText(topic, each)}`);
    default:
      return change satisfies never;
  }
};

const isOld = ({ change }: TopicChange): boolean => change.kind !== 'same';
const breaks = ({ change }: TopicChange): boolean => change.kind === 'incompatible';

const run = async ({ dir, write, incompatible, json }: Options): Promise<void> => {
  const [topics, strangers] = [await compareFolder(dir), await strangersIn(dir)];
  const refused = topics.some(breaks) && !incompatible;
  const renewed = write && !refused ? topics.filter(isOld) : [];
  for (const topic of renewed) await writeSchema(topic);
  const sound = strangers.length === 0 && topics.filter(isOld).length === renewed.length;
  process.exitCode = sound ? 0 : 1;
  if (json) return printJson({ topics, strangers, written: renewed.map(({ file }) => file) });
  topics.flatMap(told).forEach(print);
  for (const file of strangers) print(`${file}: of no topic, remove it`);
  for (const { file } of renewed) print(`written: ${file}`);
  if (write && refused) print('nothing written: readers of the new schemas could not read older records');
  else if (!sound && !write) print('renew them with: npm run -s pbp -- schemas --write');
};

/** `pbp schemas`: the topics' schemas beside the committed ones. */
export const registerSchemas = (program: Command): void => {
  program
    .command('schemas')
    .description("compare the schemas of the topics' values with the committed ones, and renew those")
    .option('--dir <folder>', 'where the committed ones are', 'libs/contracts/schemas')
    .option('--write', 'renew them, unless a newer reader could not read what was written before')
    .option('--incompatible', 'with --write: even then')
    .option('--json', 'one JSON object')
    .addHelpText('after', '\nEnds with 1 if any differs from the committed one and has not been renewed.')
    .action(run);
};
