import { jest } from '@jest/globals';
import fc from 'fast-check';
import durations from 'google-protobuf/google/protobuf/duration_pb.js';
import empties from 'google-protobuf/google/protobuf/empty_pb.js';
import timestamps from 'google-protobuf/google/protobuf/timestamp_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { FieldReader } from '../field-reader.js';
import { message } from '../message-writer.js';
import { LONG_MAX } from '../varint.js';
import { readAppendRequest } from './append-request.js';
import { readBatchAppendRequest } from './batch-append-request.js';
import { readDeleteRequest } from './delete-request.js';
import { readReadRequest } from './read-request.js';
import { readWriteOptions } from './write-options.js';

const { AppendReq, BatchAppendReq, DeleteReq, ReadReq } = streams;

const identifier = (name: string) => {
  const stream = new shared.StreamIdentifier();
  stream.setStreamName(Buffer.from(name).toString('base64'));
  return stream;
};
const bytesOf = (request: { serializeBinary(): Uint8Array }): Buffer => Buffer.from(request.serializeBinary());
const names = fc.string({ unit: 'grapheme', maxLength: 30 });
const expectations = fc.oneof(fc.maxSafeNat(), fc.constantFrom('any', 'no-stream', 'stream-exists'));

type Expected = string | number;

const expectShared = (
  options: InstanceType<typeof AppendReq.Options> | InstanceType<typeof DeleteReq.Options>,
  expected: Expected,
): void => {
  if (expected === 'any') options.setAny(new shared.Empty());
  else if (expected === 'no-stream') options.setNoStream(new shared.Empty());
  else if (expected === 'stream-exists') options.setStreamExists(new shared.Empty());
  else options.setRevision(`${expected}`);
};

const expectBatch = (options: InstanceType<typeof BatchAppendReq.Options>, expected: Expected): void => {
  if (expected === 'any') options.setAny(new empties.Empty());
  else if (expected === 'no-stream') options.setNoStream(new empties.Empty());
  else if (expected === 'stream-exists') options.setStreamExists(new empties.Empty());
  else options.setStreamPosition(`${expected}`);
};

describe('write requests', () => {
  it('are read from Append, Delete and BatchAppend alike', () => {
    fc.assert(
      fc.property(names, expectations, (name, expected) => {
        const [append, remove, batch] = [
          new AppendReq.Options(),
          new DeleteReq.Options(),
          new BatchAppendReq.Options(),
        ];
        for (const options of [append, remove, batch]) options.setStreamIdentifier(identifier(name));
        for (const options of [append, remove]) expectShared(options, expected);
        expectBatch(batch, expected);
        const [appendRequest, deleteRequest, batchRequest] = [new AppendReq(), new DeleteReq(), new BatchAppendReq()];
        appendRequest.setOptions(append);
        deleteRequest.setOptions(remove);
        batchRequest.setOptions(batch);

        const options = { stream: name, expected, timeout: Infinity };
        expect(readAppendRequest(bytesOf(appendRequest))).toEqual({ kind: 'options', options });
        expect(readDeleteRequest(bytesOf(deleteRequest))).toEqual(options);
        expect(readBatchAppendRequest(bytesOf(batchRequest)).options).toEqual(options);
      }),
    );
  });

  it('carry the parts of a batch', () => {
    const uuid = new shared.UUID();
    uuid.setString('c7a5b6f2-8a3b-4c58-9c8b-0a5e7b3e2f10');
    const event = new BatchAppendReq.ProposedMessage();
    event.setId(uuid);
    event.getMetadataMap().set('type', 't').set('content-type', 'application/json');
    const request = new BatchAppendReq();
    request.setCorrelationId(uuid);
    request.setProposedMessagesList([event, event, event]);
    request.setIsFinal(true);
    const read = readBatchAppendRequest(bytesOf(request));
    expect(read).toMatchObject({ options: undefined, isFinal: true });
    expect(read.events).toHaveLength(3);
    expect(read.correlationId).toEqual(bytesOf(uuid));
  });

  it('take a deadline as a time and as a duration', () => {
    const now = Date.now();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(now);
    const later = new timestamps.Timestamp();
    later.fromDate(new Date(now + 5000));
    const fiveSeconds = new durations.Duration();
    fiveSeconds.setSeconds(4);
    fiveSeconds.setNanos(999_000_000);
    const byTime = message().bytes(6, bytesOf(later)).finish();
    const byDuration = message().bytes(7, bytesOf(fiveSeconds)).finish();
    expect(readWriteOptions(new FieldReader(byTime)).timeout).toBeCloseTo(5000);
    clock.mockRestore();
    expect(readWriteOptions(new FieldReader(byDuration)).timeout).toBe(4999);
  });

  it('say so when there are no options', () => {
    expect(readDeleteRequest(Buffer.alloc(0))).toBeUndefined();
    expect(readAppendRequest(Buffer.alloc(0))).toEqual({ kind: 'nothing' });
  });
});

describe('read requests', () => {
  const read = (change: (options: InstanceType<typeof ReadReq.Options>) => void) => {
    const options = new ReadReq.Options();
    change(options);
    const request = new ReadReq();
    request.setOptions(options);
    return readReadRequest(bytesOf(request));
  };

  it('name a stream, a revision, a direction and a count', () => {
    fc.assert(
      fc.property(
        names,
        fc.maxSafeNat(),
        fc.maxSafeNat(),
        fc.boolean(),
        fc.boolean(),
        (name, from, count, back, links) => {
          const request = read((options) => {
            const stream = new ReadReq.Options.StreamOptions();
            stream.setStreamIdentifier(identifier(name));
            stream.setRevision(`${from}`);
            options.setStream(stream);
            options.setCount(`${count}`);
            options.setReadDirection(
              back ? ReadReq.Options.ReadDirection.BACKWARDS : ReadReq.Options.ReadDirection.FORWARDS,
            );
            options.setResolveLinks(links);
            const uuid = new ReadReq.Options.UUIDOption();
            uuid.setString(new shared.Empty());
            options.setUuidOption(uuid);
            const control = new ReadReq.Options.ControlOption();
            control.setCompatibility(1);
            options.setControlOption(control);
          });
          expect(request).toEqual({
            source: { kind: 'stream', name },
            origin: from,
            backwards: back,
            resolveLinks: links,
            amount: count,
            filter: undefined,
            hasUuidOption: true,
            compatibility: 1,
          });
        },
      ),
    );
  });

  it('name all streams, a position and a filter', () => {
    const request = read((options) => {
      const all = new ReadReq.Options.AllOptions();
      const position = new ReadReq.Options.Position();
      position.setCommitPosition('12345678901');
      position.setPreparePosition('12345678901');
      all.setPosition(position);
      options.setAll(all);
      options.setSubscription(new ReadReq.Options.SubscriptionOptions());
      const expression = new ReadReq.Options.FilterOptions.Expression();
      expression.setPrefixList(['game-', 'poll-']);
      const filter = new ReadReq.Options.FilterOptions();
      filter.setStreamIdentifier(expression);
      filter.setMax(500);
      filter.setCheckpointintervalmultiplier(3);
      options.setFilter(filter);
    });
    expect(request).toMatchObject({ source: { kind: 'all' }, origin: 12345678901, amount: 'subscription' });
    expect(request.filter).toEqual({
      on: 'stream',
      regex: '',
      prefixes: ['game-', 'poll-'],
      window: 500,
      checkpointIntervalMultiplier: 3,
    });
  });

  it('read the ends, and the largest position as beyond all', () => {
    const withAll = (change: (all: InstanceType<typeof ReadReq.Options.AllOptions>) => void) =>
      read((options) => {
        const all = new ReadReq.Options.AllOptions();
        change(all);
        options.setAll(all);
      }).origin;
    expect(withAll((all) => all.setStart(new shared.Empty()))).toBe('start');
    expect(withAll((all) => all.setEnd(new shared.Empty()))).toBe('end');
    const position = new ReadReq.Options.Position();
    position.setCommitPosition('18446744073709551615');
    expect(withAll((all) => all.setPosition(position))).toBe(LONG_MAX);
  });
});
