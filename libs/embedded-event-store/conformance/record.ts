import { EventStoreDBClient } from '@eventstore/db-client';
import { afterRunning } from './after-running.js';
import { type Answers, failure, type Outcome, plain } from './outcome.js';
import { type Note, type Scenario } from './scenario.js';

const LONGEST_CALL = 5_000;
const LONGEST_SCENARIO = 60_000;
const LONGEST_GOODBYE = 500;
const AT_ONCE = 12;

const connect = (url: string): EventStoreDBClient =>
  url.startsWith('unix:')
    ? new EventStoreDBClient({ endpoint: url, defaultDeadline: LONGEST_SCENARIO }, { insecure: true })
    : EventStoreDBClient.connectionString(`${url}&defaultDeadline=${LONGEST_SCENARIO}`);

const within = async <T>(milliseconds: number, call: () => Promise<T>): Promise<T> => {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const callOff = afterRunning(milliseconds, () => reject(noAnswer(milliseconds)));
  return Promise.race([call(), late]).finally(callOff);
};

const noAnswer = (milliseconds: number): Error =>
  Object.assign(new Error('no answer'), { type: `no answer in ${milliseconds / 1000} s` });

const recordOne = async (
  client: EventStoreDBClient,
  scenario: Scenario,
  stream: string,
): Promise<Record<string, Outcome>> => {
  const outcomes: Record<string, Outcome> = {};
  const note: Note = async (label, call) => {
    outcomes[label] = plain(await within(LONGEST_CALL, call).catch(failure), stream);
  };
  try {
    await within(LONGEST_SCENARIO, () => scenario.run(client, stream, note));
  } catch (error) {
    outcomes['scenario failed'] = plain(failure(error), stream);
  }
  return outcomes;
};

/** Plays the scenarios against a server (`esdb://…` or `unix:/path`) and answers what it answered. */
export const record = async (url: string, scenarios: readonly Scenario[]): Promise<Answers> => {
  const run = Math.random().toString(36).slice(2, 8);
  const answers: Answers = {};
  const clients: EventStoreDBClient[] = [];
  const play = async (scenario: Scenario): Promise<void> => {
    const stream = `o${run}-${scenarios.indexOf(scenario)}`;
    // A client of its own: one that was left without an answer stays broken.
    const client = connect(url);
    clients.push(client);
    answers[scenario.name] = await recordOne(client, scenario, stream);
  };
  for (const scenario of scenarios) if (!scenario.waits) await play(scenario);
  const waiting = scenarios.filter(({ waits }) => waits);
  for (let n = 0; n < waiting.length; n += AT_ONCE) await Promise.all(waiting.slice(n, n + AT_ONCE).map(play));
  // Not before: the client's bank of waiting appends is the process's, and one that ends empties it for all.
  // One whose subscription has failed never says that it is gone.
  await Promise.allSettled(clients.map((client) => within(LONGEST_GOODBYE, () => client.dispose())));
  return answers;
};
