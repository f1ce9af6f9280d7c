import empties from 'google-protobuf/google/protobuf/empty_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { sampleData, sampleMetadata } from './sample.js';

const PAGE_BYTES = 60_000;

export const frame = (message: Uint8Array): Buffer => {
  const prefix = Buffer.alloc(5);
  prefix.writeUInt32BE(message.length, 1);
  return Buffer.concat([prefix, message]);
};

const supportedMethods = (): Buffer => {
  const method = new features.SupportedMethod();
  method.setServiceName('event_store.client.streams.streams');
  method.setMethodName('batchappend');
  const answer = new features.SupportedMethods();
  answer.addMethods(method);
  answer.setEventStoreServerVersion('23.10.6');
  return frame(answer.serializeBinary());
};

const appended = (): Buffer => {
  const success = new streams.AppendResp.Success();
  success.setCurrentRevision('0');
  success.setNoPosition(new shared.Empty());
  const answer = new streams.AppendResp();
  answer.setSuccess(success);
  return frame(answer.serializeBinary());
};

/** All of a BatchAppendResp but the correlation id. */
const batchSuccess = (): Buffer => {
  const success = new streams.BatchAppendResp.Success();
  success.setCurrentRevision('0');
  success.setNoPosition(new empties.Empty());
  const answer = new streams.BatchAppendResp();
  answer.setSuccess(success);
  return Buffer.from(answer.serializeBinary());
};

const event = (): Buffer => {
  const [id, stream, recorded] = [
    new shared.UUID(),
    new shared.StreamIdentifier(),
    new streams.ReadResp.ReadEvent.RecordedEvent(),
  ];
  id.setString('c7a5b6f2-8a3b-4c58-9c8b-0a5e7b3e2f10');
  stream.setStreamName(Buffer.from('bench-constant').toString('base64'));
  recorded.setId(id);
  recorded.setStreamIdentifier(stream);
  recorded.setStreamRevision('41');
  recorded.setCommitPosition('123456');
  recorded.setPreparePosition('123456');
  recorded
    .getMetadataMap()
    .set('type', 'PlayRecorded')
    .set('content-type', 'application/json')
    .set('created', '17000000000000000');
  recorded.setData(Buffer.from(JSON.stringify(sampleData(41))));
  recorded.setCustomMetadata(Buffer.from(JSON.stringify(sampleMetadata())));
  const readEvent = new streams.ReadResp.ReadEvent();
  readEvent.setEvent(recorded);
  readEvent.setCommitPosition('123456');
  const answer = new streams.ReadResp();
  answer.setEvent(readEvent);
  return frame(answer.serializeBinary());
};

export const SUPPORTED_METHODS = supportedMethods();
export const APPENDED = appended();
export const BATCH_SUCCESS = batchSuccess();
const EVENT = event();
export const EVENTS_PER_PAGE = Math.floor(PAGE_BYTES / EVENT.length);
const PAGE = Buffer.concat(Array.from({ length: EVENTS_PER_PAGE }, () => EVENT));

/** A page of so many events, the same each time. */
export const constantPage = (count: number): Buffer => PAGE.subarray(0, count * EVENT.length);
