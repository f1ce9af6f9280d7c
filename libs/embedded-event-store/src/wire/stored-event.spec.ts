import fc from 'fast-check';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { FieldReader } from './field-reader.js';
import { frameEnd, GRPC_PREFIX_LENGTH } from './grpc-frame.js';
import { isInvalid, proposeEvent, type ProposedEvent } from './proposed-event.js';
import { readStoredEvent, streamAt, typeAt } from './read-stored-event.js';
import { createdField, storedEventLength, streamField, writeStoredEvent } from './stored-event.js';
import { takeProposedEvent } from './take-proposed-event.js';
import { LONG_MAX } from './varint.js';

/*
 * The codec against google-protobuf with the stubs of the official client, in both directions.
 */

interface Proposal {
  readonly id: string;
  readonly idForm: 'text' | 'upper-case' | 'structured';
  readonly type: string;
  readonly contentType: string;
  readonly otherMetadata: boolean;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

const anyType = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  fc.string({ unit: fc.constantFrom('a', 'Z', '$', '-'), minLength: 100, maxLength: 300 }),
);

const proposals: fc.Arbitrary<Proposal> = fc.record({
  id: fc.uuid(),
  idForm: fc.constantFrom('text', 'text', 'upper-case', 'structured'),
  type: anyType,
  contentType: fc.constantFrom('application/json', 'application/octet-stream', 'text/plain'),
  otherMetadata: fc.boolean(),
  data: fc.uint8Array({ maxLength: 400 }),
  metadata: fc.uint8Array({ maxLength: 200 }),
});

const uuidOf = ({ id, idForm }: Proposal) => {
  const uuid = new shared.UUID();
  if (idForm === 'text') uuid.setString(id);
  if (idForm === 'upper-case') uuid.setString(id.toUpperCase());
  if (idForm === 'structured') {
    const halves = Buffer.from(id.replaceAll('-', ''), 'hex');
    const structured = new shared.UUID.Structured();
    structured.setMostSignificantBits(halves.readBigInt64BE(0).toString());
    structured.setLeastSignificantBits(halves.readBigInt64BE(8).toString());
    uuid.setStructured(structured);
  }
  return uuid;
};

const encode = (proposal: Proposal): Buffer => {
  const message = new streams.BatchAppendReq.ProposedMessage();
  message.setId(uuidOf(proposal));
  message.getMetadataMap().set('type', proposal.type);
  message.getMetadataMap().set('content-type', proposal.contentType);
  if (proposal.otherMetadata) message.getMetadataMap().set('traceparent', 'x');
  message.setData(proposal.data);
  message.setCustomMetadata(proposal.metadata);
  return Buffer.from(message.serializeBinary());
};

const take = (bytes: Buffer): ProposedEvent => {
  const event = takeProposedEvent(bytes, 0, bytes.length);
  if (isInvalid(event)) throw new Error(event.invalid);
  return event;
};

const store = (event: ProposedEvent, stream: string, revision: number, position: number, created: number): Buffer => {
  const header = { stream: streamField(stream), created: createdField(created) };
  const frame = Buffer.alloc(storedEventLength(header, event, revision, position));
  expect(writeStoredEvent(frame, 0, header, event, revision, position)).toBe(frame.length);
  return frame;
};

const places = fc.record({
  stream: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  revision: fc.oneof(fc.maxSafeNat(), fc.nat(300), fc.constant(LONG_MAX)),
  position: fc.oneof(fc.integer({ min: 1, max: LONG_MAX - 1 }), fc.integer({ min: 1, max: 300 })),
  created: fc.nat(4_000_000_000_000),
});

const onWire = (value: number): string => (value === LONG_MAX ? '9223372036854775807' : `${value}`);

describe('a stored event', () => {
  it('is what google-protobuf reads of it, whatever was proposed', () => {
    fc.assert(
      fc.property(proposals, places, (proposal, { stream, revision, position, created }) => {
        const frame = store(take(encode(proposal)), stream, revision, position, created);

        expect(frameEnd(frame, 0)).toBe(frame.length);
        const read = streams.ReadResp.deserializeBinary(frame.subarray(GRPC_PREFIX_LENGTH)).getEvent();
        const event = read?.getEvent();
        expect(read?.getCommitPosition()).toBe(`${position}`);
        expect(event?.getId()?.getString()).toBe(proposal.id);
        expect(Buffer.from(event?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString()).toBe(stream);
        expect(event?.getStreamRevision()).toBe(onWire(revision));
        expect([event?.getPreparePosition(), event?.getCommitPosition()]).toEqual([`${position}`, `${position}`]);
        expect(event?.getMetadataMap().get('type')).toBe(proposal.type);
        expect(event?.getMetadataMap().get('content-type') === 'application/json').toBe(
          proposal.contentType === 'application/json',
        );
        expect(event?.getMetadataMap().get('created')).toBe(`${created}0000`);
        expect(event?.getData_asU8()).toEqual(proposal.data);
        expect(event?.getCustomMetadata_asU8()).toEqual(proposal.metadata);
      }),
      { numRuns: 500 },
    );
  });

  it('is read back the same by this codec', () => {
    fc.assert(
      fc.property(proposals, places, (proposal, { stream, revision, position, created }) => {
        const frame = store(take(encode(proposal)), stream, revision, position, created);
        expect(readStoredEvent(frame)).toEqual({
          stream,
          revision,
          position,
          id: proposal.id,
          type: proposal.type,
          isJson: proposal.contentType === 'application/json',
          created,
          data: Buffer.from(proposal.data),
          metadata: Buffer.from(proposal.metadata),
        });
        expect(streamAt(frame, 0)).toBe(stream);
        expect(typeAt(frame, 0)).toBe(proposal.type);
      }),
      { numRuns: 500 },
    );
  });
});

describe('takeProposedEvent', () => {
  it('counts data, metadata and two bytes a character of the type', () => {
    fc.assert(
      fc.property(proposals, (proposal) => {
        const { data, metadata, type } = proposal;
        expect(take(encode(proposal)).size).toBe(data.length + metadata.length + 2 * type.length);
      }),
    );
  });

  it('takes the same event from a message that it has re-tagged already', () => {
    fc.assert(
      fc.property(proposals, (proposal) => {
        const bytes = encode(proposal);
        const first = take(bytes);
        const again = take(bytes);
        expect(again.bytes.subarray(again.start, again.end)).toEqual(first.bytes.subarray(first.start, first.end));
      }),
    );
  });

  it('takes or refuses any bytes without reading beyond them', () => {
    fc.assert(
      fc.property(proposals, fc.nat(), fc.nat(255), (proposal, place, byte) => {
        const bytes = encode(proposal);
        bytes[place % bytes.length] = byte;
        try {
          const event = takeProposedEvent(bytes, 0, bytes.length);
          if (!isInvalid(event)) expect(event.end).toBeLessThanOrEqual(event.bytes.length);
        } catch (error) {
          expect(error).toHaveProperty('message', expect.stringContaining('malformed message'));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['no type', { type: undefined }, { invalid: 'missing-metadata', key: 'type' }],
    ['no content type', { contentType: undefined }, { invalid: 'missing-metadata', key: 'content-type' }],
    ['an empty type', { type: '' }, { invalid: 'empty-type' }],
    ['an id that is none', { id: 'nonsense' }, { invalid: 'bad-id' }],
  ])('refuses an event with %s', (_, change, refusal) => {
    const given = { id: 'c7a5b6f2-8a3b-4c58-9c8b-0a5e7b3e2f10', type: 't', contentType: 'application/json', ...change };
    const uuid = new shared.UUID();
    uuid.setString(given.id);
    const message = new streams.BatchAppendReq.ProposedMessage();
    message.setId(uuid);
    if (given.type !== undefined) message.getMetadataMap().set('type', given.type);
    if (given.contentType !== undefined) message.getMetadataMap().set('content-type', given.contentType);
    const bytes = Buffer.from(message.serializeBinary());
    expect(takeProposedEvent(bytes, 0, bytes.length)).toEqual(refusal);
  });
});

describe('proposeEvent', () => {
  it('makes what would have been taken from a client', () => {
    fc.assert(
      fc.property(proposals, ({ id, type, data, metadata }) => {
        const parts = { id, type, isJson: true, data: Buffer.from(data), metadata: Buffer.from(metadata) };
        const { bytes, start, end, size } = proposeEvent(parts);
        const reader = new FieldReader(bytes, start, end);
        const fields: number[] = [];
        while (reader.next()) fields.push(reader.field);
        expect(fields.slice(0, 3)).toEqual([1, 6, 6]);
        expect(take(bytes).size).toBe(size);
      }),
    );
  });
});
