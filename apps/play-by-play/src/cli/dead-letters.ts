import { userInfo } from 'node:os';
import { type Command, InvalidArgumentError } from 'commander';
import { type MikroORM } from '@mikro-orm/postgresql';
import { connectPredictions } from '@pbp/prediction-models';
import { connectReadModels, type OperatorsWord, ParkedEvents } from '@pbp/read-models';
import { tellLetter, tellLetters } from './dead-letters-text.js';
import { print, printJson } from './print.js';
import { withDatabase } from './with-database.js';
import { commandConfig } from './with-event-store.js';

/** What was asked cannot be done; the message is one line. */
class DeadLetterError extends Error {
  override readonly name = 'DeadLetterError';
}

interface Answering {
  readonly json?: boolean;
}

interface Deciding extends Answering {
  readonly reason: string;
  readonly by: string;
}

/** Of the projections of games and of predictions. */
const onParked = <T>(work: (parked: ParkedEvents) => Promise<T>): Promise<T> =>
  withDatabase(commandConfig(), async (url) => {
    const projections: MikroORM[] = [];
    try {
      for (const connect of [connectReadModels, connectPredictions]) projections.push(await connect(url));
      return await work(new ParkedEvents(projections));
    } finally {
      await Promise.all(projections.map((orm) => orm.close()));
    }
  });

const unknown = (id: string): DeadLetterError => new DeadLetterError(`no event ${id} was ever parked`);

const list = async ({ settled, json }: Answering & { readonly settled?: boolean }): Promise<void> => {
  const letters = await onParked((parked) => parked.list(settled ? 'settled' : 'open'));
  if (json) printJson({ deadLetters: letters });
  else tellLetters(letters).forEach(print);
};

const show = async (id: string, { json }: Answering): Promise<void> => {
  const letter = await onParked((parked) => parked.find(id));
  if (!letter) throw unknown(id);
  if (json) printJson(letter);
  else tellLetter(letter).forEach(print);
};

const decide = async (kind: OperatorsWord['kind'], id: string, { reason, by, json }: Deciding): Promise<void> => {
  const at = new Date().toISOString();
  const instructed = await onParked((parked) => parked.instruct(id, { kind, reason, by, at }));
  if (instructed.kind === 'unknown') throw unknown(id);
  if (instructed.kind === 'refused') throw new DeadLetterError(`nothing to decide on ${id}: ${instructed.why}`);
  if (json) printJson(instructed.letter);
  else print(`asked: the projector will ${kind} it; "pbp dead-letters show ${id}" says what came of it`);
};

const said = (reason: string): string => {
  if (reason.trim() === '') throw new InvalidArgumentError('Say why the event is given up.');
  return reason.trim();
};

const reasonable = (command: Command): Command =>
  command.option('--by <name>', 'who decides', userInfo().username).option('--json', 'one JSON object');

/** `pbp dead-letters`: what could not be projected, and what an operator says to it. Needs no running server. */
export const registerDeadLetters = (program: Command): void => {
  const letters = program
    .command('dead-letters')
    .description('events that could not be projected: list them, try one again, or give one up');
  letters
    .command('list', { isDefault: true })
    .description('of each parked game, question or prediction the event to decide on')
    .option('--settled', 'those that were redriven or skipped instead')
    .option('--json', 'one JSON object')
    .action(list);
  letters
    .command('show <id>')
    .description('one with its whole error, its event and what operators asked')
    .option('--json', 'one JSON object')
    .action(show);
  reasonable(letters.command('redrive <id>'))
    .description('ask the projector to try it again, and what waits behind it')
    .option('--reason <text>', 'why it should go through now', 'tried again')
    .action((id: string, options: Deciding) => decide('redrive', id, options));
  reasonable(letters.command('skip <id>'))
    .description('ask the projector to give it up for good and to go on behind it')
    .requiredOption('--reason <text>', 'why it is given up; kept for ever', said)
    .action((id: string, options: Deciding) => decide('skip', id, options));
};
