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

const FORWARDS = 0;
const BACKWARDS = 1;
const NOTHING = Buffer.alloc(0);

let directory: string;
let engine: Engine;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'read-'));
  engine = new Engine(join(directory, 'events.db'));
  await append('whole', ...Array<string>(10).fill('{}'));
  await append('truncated', ...Array<string>(100).fill('{}'));
  await append('$$truncated', '{"$tb":60}');
});
afterAll(() => {
  engine.close();
  rmSync(directory, { recursive: true });
});

const append = (stream: string, ...data: readonly string[]) => {
  const parts = { type: 'T', isJson: true, metadata: NOTHING };
  const events = data.map((json) => proposeEvent({ ...parts, id: randomUUID(), data: Buffer.from(json) }));
  return engine.write({ kind: 'append', stream, expected: 'any', events });
};

interface Asked {
  readonly stream: string;
  readonly from: number;
  readonly direction?: number;
  readonly count?: number;
  readonly compatibility?: number;
}

const requestFor = ({ stream, from, direction = FORWARDS, count = 1000, compatibility = 1 }: Asked): MessageWriter => {
  const source = message().message(1, message().text(3, stream)).uint(2, from);
  const options = message().message(1, source).uint(3, direction).uint(5, count).message(9, message().empty(2));
  return message().message(1, options.message(10, message().uint(1, compatibility)));
};

/** What a read says besides events: `[first, last, not found]`, and how many events. */
const answerTo = async (asked: Asked) => {
  const call = new SlowCall();
  read(engine, call);
  call.send(requestFor(asked));
  const answers = (await call.readOn()).map((bytes) => streams.ReadResp.deserializeBinary(bytes));
  const [first] = answers.filter((answer) => answer.hasFirstStreamPosition());
  expect(call.closed).toBe(true);
  return {
    first: first && Number(first.getFirstStreamPosition()),
    events: answers.filter((answer) => answer.hasEvent()).length,
    last: answers.at(-1)?.hasLastStreamPosition() ? Number(answers.at(-1)?.getLastStreamPosition()) : undefined,
    found: !answers.some((answer) => answer.hasStreamNotFound()),
  };
};

/*
 * Asked for by `ControlOption.compatibility`, as the clients for Rust, Java and .NET do.
 * Source: https://github.com/kurrent-io/KurrentDB, Enumerator.ReadStreamForwards and Enumerator.ReadStreamBackwards.
 */
describe('where a stream begins and ends', () => {
  it.each<[string, Asked, object]>([
    ['forwards', { stream: 'whole', from: 0 }, { first: undefined, events: 10, last: 9 }],
    ['forwards to a count', { stream: 'whole', from: 2, count: 3 }, { first: undefined, events: 3, last: 9 }],
    ['backwards', { stream: 'whole', from: 4, direction: BACKWARDS }, { first: undefined, events: 5, last: 9 }],
    ['just behind the end', { stream: 'whole', from: 10 }, { first: undefined, events: 0, last: 9 }],
    ['far behind the end', { stream: 'whole', from: 50 }, { first: 10, events: 0, last: 9 }],
    ['far before the first event', { stream: 'truncated', from: 0 }, { first: 60, events: 40, last: 99 }],
    ['not far before the first event', { stream: 'truncated', from: 40 }, { first: undefined, events: 40, last: 99 }],
    [
      'before the first event, backwards',
      { stream: 'truncated', from: 10, direction: BACKWARDS },
      { first: undefined, events: 0, last: 99 },
    ],
  ])('is told to who asks: %s', async (_, asked, answer) => {
    expect(await answerTo(asked)).toEqual({ ...answer, found: true });
  });

  it('is not told of a stream that does not exist', async () => {
    const answer = { first: undefined, events: 0, last: undefined, found: false };
    expect(await answerTo({ stream: 'none', from: 0 })).toEqual(answer);
  });

  it('is not told to who does not ask', async () => {
    const answer = { first: undefined, events: 40, last: undefined, found: true };
    expect(await answerTo({ stream: 'truncated', from: 0, compatibility: 0 })).toEqual(answer);
  });
});
