import fc from 'fast-check';
import gossips from '@eventstore/db-client/generated/gossip_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { GRPC_PREFIX_LENGTH } from '../grpc-frame.js';
import { appendedResponse, wrongRevisionResponse } from './append-response.js';
import { batchAppendedResponse, type BatchFailure, batchFailedResponse } from './batch-append-response.js';
import kurrent from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import {
  caughtUp,
  checkpointReached,
  firstStreamPosition,
  lastStreamPosition,
  type Place,
  streamNotFound,
  subscriptionConfirmed,
} from './read-response.js';
import { deletedResponse, gossipResponse, supportedMethodsResponse } from './server-responses.js';

const { AppendResp, BatchAppendResp, DeleteResp, ReadResp } = streams;
const messageIn = (frame: Buffer): Buffer => frame.subarray(GRPC_PREFIX_LENGTH);

const uuid = new shared.UUID();
uuid.setString('c7a5b6f2-8a3b-4c58-9c8b-0a5e7b3e2f10');
const address = { correlationId: Buffer.from(uuid.serializeBinary()), stream: 'game-1' };

describe('what google-protobuf reads of the answers', () => {
  it('to an append', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.maxSafeNat(), (revision, position) => {
        const read = AppendResp.deserializeBinary(messageIn(appendedResponse({ revision, position }))).getSuccess();
        expect(read?.getPosition()?.getCommitPosition()).toBe(read?.getPosition()?.getPreparePosition());
        expect(read?.hasCurrentRevision()).toBe(true);
      }),
    );
    const empty = AppendResp.deserializeBinary(messageIn(appendedResponse({ revision: -1, position: 7 }))).getSuccess();
    expect([empty?.hasNoStream(), empty?.getPosition()?.getCommitPosition()]).toEqual([true, '7']);
  });

  it('to an append at the wrong revision', () => {
    const read = (frame: Buffer) => AppendResp.deserializeBinary(messageIn(frame)).getWrongExpectedVersion();
    const exact = read(wrongRevisionResponse({ expected: 3, current: 5 }));
    expect([exact?.getExpectedRevision(), exact?.getCurrentRevision()]).toEqual(['3', '5']);
    expect(read(wrongRevisionResponse({ expected: 'any', current: -1 }))?.hasExpectedAny()).toBe(true);
    expect(read(wrongRevisionResponse({ expected: 'any', current: -1 }))?.hasCurrentNoStream()).toBe(true);
    expect(read(wrongRevisionResponse({ expected: 'stream-exists', current: 0 }))?.hasExpectedStreamExists()).toBe(
      true,
    );
    expect(read(wrongRevisionResponse({ expected: 'no-stream', current: 0 }))?.hasExpectedNoStream()).toBe(true);
  });

  it('to a batch', () => {
    const read = BatchAppendResp.deserializeBinary(
      messageIn(batchAppendedResponse(address, { revision: 41, position: 99 })),
    );
    expect(read.getCorrelationId()?.getString()).toBe(uuid.getString());
    expect(read.getSuccess()?.getCurrentRevision()).toBe('41');
    expect(read.getSuccess()?.getPosition()?.getCommitPosition()).toBe('99');
  });

  it.each<[BatchFailure, number, string]>([
    [{ kind: 'wrong-revision', expected: 'no-stream', current: 2 }, 6, 'WrongExpectedVersion'],
    [{ kind: 'stream-deleted' }, 5, 'StreamDeleted'],
    [{ kind: 'timeout' }, 4, 'Timeout'],
    [{ kind: 'append-too-large', maximum: 1_048_576 }, 3, 'MaximumAppendSizeExceeded'],
    [{ kind: 'bad-request', reason: 'why' }, 3, 'BadRequest'],
    [{ kind: 'unknown', reason: 'why' }, 2, 'Unknown'],
  ])('to a batch that failed: %j', (failure, code, detail) => {
    const read = BatchAppendResp.deserializeBinary(messageIn(batchFailedResponse(address, failure)));
    expect(read.getError()?.getCode()).toBe(code);
    expect(read.getError()?.getDetails()?.getTypeName()).toBe(`event_store.client.${detail}`);
    expect(Buffer.from(read.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString()).toBe('game-1');
    if (failure.kind !== 'wrong-revision') return;
    const wrong = shared.WrongExpectedVersion.deserializeBinary(
      read.getError()?.getDetails()?.getValue_asU8() ?? new Uint8Array(),
    );
    expect([wrong.hasExpectedNoStream(), wrong.getCurrentStreamRevision()]).toEqual([true, '2']);
  });

  it('to a read', () => {
    const read = (frame: Buffer) => ReadResp.deserializeBinary(messageIn(frame));
    const notFound = read(streamNotFound('nöne')).getStreamNotFound()?.getStreamIdentifier()?.getStreamName_asU8();
    expect(Buffer.from(notFound ?? []).toString()).toBe('nöne');
    expect(read(subscriptionConfirmed('abc')).getConfirmation()?.getSubscriptionId()).toBe('abc');
    expect(
      read(checkpointReached(2 ** 40))
        .getCheckpoint()
        ?.getCommitPosition(),
    ).toBe(`${2 ** 40}`);
    expect(read(firstStreamPosition(7)).getFirstStreamPosition()).toBe('7');
    expect(read(lastStreamPosition(0)).getLastStreamPosition()).toBe('0');
  });

  it.each<[Place, { revision?: string; position?: string }]>([
    [{ kind: 'revision', revision: 3 }, { revision: '3' }],
    [{ kind: 'position', position: 2 ** 40 }, { position: `${2 ** 40}` }],
    [{ kind: 'nowhere' }, {}],
  ])('to a subscription that caught up: %j', (place, told) => {
    const frame = caughtUp(place, 1_700_000_000_123);
    expect(ReadResp.deserializeBinary(messageIn(frame)).hasCaughtUp()).toBe(true);
    const read = kurrent.ReadResp.deserializeBinary(messageIn(frame)).getCaughtUp();
    expect(read?.getTimestamp()?.toDate().getTime()).toBe(1_700_000_000_123);
    expect({
      ...(read?.hasStreamRevision() ? { revision: read.getStreamRevision() } : {}),
      ...(read?.hasPosition() ? { position: read.getPosition()?.getCommitPosition() } : {}),
    }).toEqual(told);
  });

  it('to a delete', () => {
    expect(
      DeleteResp.deserializeBinary(messageIn(deletedResponse(12)))
        .getPosition()
        ?.getCommitPosition(),
    ).toBe('12');
  });

  it('to questions about the server', () => {
    const supported = features.SupportedMethods.deserializeBinary(
      messageIn(supportedMethodsResponse([{ service: 's', method: 'm', features: ['a', 'b'] }], '1.2.3')),
    );
    expect(supported.getEventStoreServerVersion()).toBe('1.2.3');
    expect(supported.getMethodsList().map((method) => method.toObject())).toEqual([
      { methodName: 'm', serviceName: 's', featuresList: ['a', 'b'] },
    ]);
    const [member] = gossips.ClusterInfo.deserializeBinary(
      messageIn(gossipResponse({ instanceId: 'id', address: '127.0.0.1', port: 2113 })),
    ).getMembersList();
    expect(member?.getHttpEndPoint()?.toObject()).toEqual({ address: '127.0.0.1', port: 2113 });
    expect([member?.getIsAlive(), member?.getState()]).toEqual([true, gossips.MemberInfo.VNodeState.LEADER]);
  });
});
