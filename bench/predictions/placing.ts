import { randomUUID } from 'node:crypto';
import { type EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { chanceLimits } from '@pbp/domain';
import { costRow, floorRow, median, quantile, rateRow, type Row, type Rounds } from '../row.js';
import { beginAsGuests, type Browser, type Guest } from './browser.js';
import { halfTimeOf } from './half-time.js';
import { inFlight } from './in-flight.js';
import { type ServedApi } from './served-api.js';

const rounds = 5;
const guestsAtOnce = 300;
const together = 32;

type Task = () => Promise<unknown>;

interface Measured {
  readonly perSecond: number;
  readonly p99: number;
}

interface Placing {
  readonly guest: Guest;
  readonly questionId: string;
  readonly pick: string;
  readonly chance: number;
}

const measured = async (tasks: readonly Task[]): Promise<Measured> => {
  const began = performance.now();
  const took = await inFlight(together, tasks);
  return { perSecond: (tasks.length / (performance.now() - began)) * 1_000, p99: quantile(took, 0.99) };
};

const place =
  (browser: Browser, { guest: { cookie }, questionId, ...answer }: Placing): Task =>
  () =>
    browser.ask({
      method: 'PUT',
      path: `/api/questions/${questionId}/prediction`,
      cookie,
      body: { requestId: randomUUID(), ...answer },
    });

/** The least that a route for fans does: it authenticates, and reads one row. */
const askWhoIAm =
  (browser: Browser, { guest: { cookie } }: Placing): Task =>
  () =>
    browser.ask({ method: 'GET', path: '/api/me', cookie });

/** What the API appends for it, to a stream that nobody has written to. */
const appendBare =
  (client: EventStoreDBClient, { guest: { fanId }, questionId, ...answer }: Placing): Task =>
  () => {
    const requestId = randomUUID();
    const at = new Date().toISOString();
    const shown = { modelChance: 0.512345678, ruleVersion: 1, gameRevision: 312, position: '123456/123456', at };
    const data = { questionId, fanId, requestId, ...answer, ...shown };
    const metadata = { at, correlationId: randomUUID(), causationId: `answer ${requestId}`, schemaVersion: 1 };
    const event = jsonEvent({ id: randomUUID(), type: 'PredictionPlaced', data: data, metadata });
    return client.appendToStream(`bare-${questionId}.${fanId}`, [event], { expectedRevision: NO_STREAM });
  };

const placingsOf = async (
  { store }: ServedApi,
  guests: readonly Guest[],
  gameId: string,
): Promise<readonly Placing[]> => {
  const { open } = await halfTimeOf(store, gameId);
  return open.flatMap(({ questionId, terms, options: [first] }) => {
    const { least, most } = chanceLimits(terms.kind);
    return guests.map((guest) => ({ guest, questionId, pick: first?.id ?? '', chance: (least + most) / 2 }));
  });
};

interface Compared {
  readonly ours: Measured;
  readonly bare: Measured;
  readonly floor: Measured;
  readonly many: number;
}

const compare = async (api: ServedApi, guests: readonly Guest[], round: number): Promise<Compared> => {
  const placings = await placingsOf(api, guests, String(900 + round));
  const ours = () => measured(placings.map((each) => place(api.browser, each)));
  const bare = () => measured(placings.map((each) => appendBare(api.client, each)));
  const floor = () => measured(placings.map((each) => askWhoIAm(api.browser, each)));
  const many = placings.length;
  // Who comes first changes, so that a drift of the machine meets both alike.
  if (round % 2 === 0) return { ours: await ours(), bare: await bare(), floor: await floor(), many };
  const before = { floor: await floor(), bare: await bare() };
  return { ...before, ours: await ours(), many };
};

/** Answers of many fans over HTTP, beside the same events appended by the bare client, and what HTTP alone leaves of that. */
export const placingRows = async (api: ServedApi): Promise<readonly Row[]> => {
  const guests = await beginAsGuests(api.browser, guestsAtOnce);
  // An evening's API has long seen what is hot.
  await compare(api, guests, -1);
  const all: Compared[] = [];
  for (let round = 0; round < rounds; round++) all.push(await compare(api, guests, round));
  const roundsOf = (of: (each: Measured) => number): Rounds => ({
    ours: all.map(({ ours }) => of(ours)),
    bare: all.map(({ bare }) => of(bare)),
  });
  const what = `${median(all.map(({ many }) => many))} answers over HTTP, ${together} in flight`;
  return [
    rateRow(
      `place ${what}`,
      '1/s',
      roundsOf(({ perSecond }) => perSecond),
      0.8,
    ),
    costRow(
      `place ${what}, p99`,
      'ms',
      roundsOf(({ p99 }) => p99),
      3,
    ),
    floorRow('only authenticate, over HTTP', '1/s', {
      ours: all.map(({ floor }) => floor.perSecond),
      bare: all.map(({ bare }) => bare.perSecond),
    }),
  ];
};
