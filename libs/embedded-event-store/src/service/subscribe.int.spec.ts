import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { Engine } from '../engine/engine.js';
import { message, type MessageWriter } from '../wire/message-writer.js';
import { proposeEvent } from '../wire/proposed-event.js';
import { read } from './read.js';
import { SlowCall } from './testing/slow-call.js';

const EVENT_BYTES = 10_000;
/** Three pages under way, the live backlog that is allowed, and one commit on top. */
const BOUND = 1024 * 1024 + 4 * 70_000;

let directory: string;
let engine: Engine;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'subscribe-'));
  engine = new Engine(join(directory, 'events.db'));
});
afterEach(() => {
  engine.close();
  rmSync(directory, { recursive: true });
});

const append = async (stream: string, count: number): Promise<void> => {
  for (let n = 0; n < count; n++) {
    const parts = {
      id: randomUUID(),
      type: 'T',
      isJson: false,
      data: Buffer.alloc(EVENT_BYTES),
      metadata: Buffer.alloc(0),
    };
    await engine.write({ kind: 'append', stream, expected: 'any', events: [proposeEvent(parts)] });
  }
};

const uuidOption = message().empty(2);
const options = (source: (options: MessageWriter) => MessageWriter): MessageWriter =>
  message().message(1, source(message()).empty(6).message(9, uuidOption));
const subscribeTo = (request: MessageWriter): SlowCall => {
  const call = new SlowCall();
  read(engine, call);
  call.send(request);
  return call;
};
const all = (o: MessageWriter) => o.message(2, message().empty(2));
const stream = (name: string) => (o: MessageWriter) =>
  o.message(1, message().message(1, message().text(3, name)).empty(3));

const readOn = async (call: SlowCall) =>
  (await call.readOn()).map((message) => streams.ReadResp.deserializeBinary(message));
const revisionsIn = (answers: Awaited<ReturnType<typeof readOn>>): number[] =>
  answers.flatMap((answer) => {
    const revision = answer.getEvent()?.getEvent()?.getStreamRevision();
    return revision === undefined ? [] : [Number(revision)];
  });
const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

describe('a subscription', () => {
  it.each([
    ['a stream', stream('s')],
    ['all', all],
  ])('to %s costs a slow client no more than a bounded backlog, and it misses nothing', async (_, source) => {
    await append('s', 200);
    const call = subscribeTo(options(source));
    expect(call.backlog).toBeLessThan(BOUND);
    const before = await readOn(call);
    expect(before.some((answer) => answer.hasCaughtUp())).toBe(true);

    await append('s', 400);
    expect(call.backlog).toBeGreaterThan(1024 * 1024);
    expect(call.backlog).toBeLessThan(BOUND);
    const after = await readOn(call);
    expect(revisionsIn([...before, ...after])).toEqual(upTo(600));

    await append('s', 1);
    expect(revisionsIn(await readOn(call))).toEqual([600]);
  });

  it('filtered to nothing still says how far it is', async () => {
    const filter = message().message(1, message().text(2, 'none-')).uint(3, 10).uint(5, 2);
    const call = subscribeTo(options((o) => all(o).message(7, filter)));
    await append('s', 45);
    const answers = await readOn(call);
    expect(revisionsIn(answers)).toEqual([]);
    const checkpoints = answers.flatMap((answer) => answer.getCheckpoint()?.getCommitPosition() ?? []);
    expect(checkpoints).toEqual(['20', '40']);
  });

  it.each([
    ['an expression that is none', message().message(1, message().text(1, '(')).uint(3, 10).uint(5, 1)],
    ['no checkpoint interval', message().message(1, message().text(2, 'a')).uint(3, 10)],
  ])('refuses a filter with %s', (_, filter) => {
    expect(() => subscribeTo(options((o) => all(o).message(7, filter)))).toThrow(/filter/);
  });

  it('takes the flags that a .NET expression begins with', async () => {
    await append('GAME-1', 1);
    const filter = message().message(1, message().text(1, '(?i)^game-')).uint(3, 10).uint(5, 1);
    const call = subscribeTo(options((o) => all(o).message(7, filter)));
    expect(revisionsIn(await readOn(call))).toEqual([0]);
  });
});
