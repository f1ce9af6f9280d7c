import {
  ANY,
  type AppendExpectedRevision,
  jsonEvent,
  MaxAppendSizeExceededError,
  NO_STREAM,
  STREAM_EXISTS,
  StreamDeletedError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { appendNumbers, readRevisions, type RuleSetting } from './rule-setting.js';

const CREDENTIALS = { username: 'admin', password: 'changeit' };
const MAX_APPEND_BYTES = 1024 * 1024;

/** The two rpcs that append, by what makes the client choose them. */
const CALLS = [
  ['BatchAppend', {}],
  ['Append', { credentials: CREDENTIALS }],
] as const;

export const writeRules = (setting: RuleSetting): void => {
  const { client, freshStream } = setting;
  const append = appendNumbers.bind(undefined, setting);

  describe.each(CALLS)('expected revision, by %s', (_, by) => {
    it.each<[string, AppendExpectedRevision]>([
      ['ANY', ANY],
      ['NO_STREAM', NO_STREAM],
    ])('a new stream accepts %s', async (_name, expectedRevision) => {
      expect(await append(freshStream(), 2, { ...by, expectedRevision })).toMatchObject({
        success: true,
        nextExpectedRevision: 1n,
      });
    });

    it.each<[string, AppendExpectedRevision]>([
      ['STREAM_EXISTS', STREAM_EXISTS],
      ['an exact revision', 0n],
    ])('a new stream refuses %s', async (_name, expectedRevision) => {
      const stream = freshStream();
      await expect(append(stream, 1, { ...by, expectedRevision })).rejects.toMatchObject({
        type: 'wrong-expected-version',
        streamName: stream,
        actualVersion: 'no_stream',
      });
    });

    it.each<[string, AppendExpectedRevision]>([
      ['ANY', ANY],
      ['STREAM_EXISTS', STREAM_EXISTS],
      ['its last revision', 2n],
    ])('a stream accepts %s', async (_name, expectedRevision) => {
      const stream = freshStream();
      await append(stream, 3, by);
      expect(await append(stream, 1, { ...by, expectedRevision })).toMatchObject({ nextExpectedRevision: 3n });
    });

    it.each<[string, AppendExpectedRevision]>([
      ['NO_STREAM', NO_STREAM],
      ['a revision that has passed', 1n],
      ['a revision that has not come', 3n],
    ])('a stream refuses %s, says where it is, and is as before', async (_name, expectedRevision) => {
      const stream = freshStream();
      await append(stream, 3, by);
      await expect(append(stream, 2, { ...by, expectedRevision })).rejects.toMatchObject({
        type: 'wrong-expected-version',
        actualVersion: 2n,
      });
      expect(await readRevisions(setting, stream)).toEqual([0, 1, 2]);
    });

    it('a softly deleted stream accepts NO_STREAM and refuses STREAM_EXISTS as deleted', async () => {
      const stream = freshStream();
      await append(stream, 3, by);
      await client().deleteStream(stream);
      await expect(append(stream, 1, { ...by, expectedRevision: STREAM_EXISTS })).rejects.toThrow(StreamDeletedError);
      expect(await append(stream, 1, { ...by, expectedRevision: NO_STREAM })).toMatchObject({
        nextExpectedRevision: 3n,
      });
    });

    it('a stream with metadata and no events accepts STREAM_EXISTS', async () => {
      const stream = freshStream();
      await client().setStreamMetadata(stream, { maxCount: 10 });
      expect(await append(stream, 1, { ...by, expectedRevision: STREAM_EXISTS })).toMatchObject({
        nextExpectedRevision: 0n,
      });
    });

    it.each<[string, AppendExpectedRevision]>([
      ['ANY', ANY],
      ['NO_STREAM', NO_STREAM],
      ['STREAM_EXISTS', STREAM_EXISTS],
      ['its last revision', 0n],
    ])('a tombstoned stream refuses %s as deleted', async (_name, expectedRevision) => {
      const stream = freshStream();
      await append(stream, 1, by);
      await client().tombstoneStream(stream);
      await expect(append(stream, 1, { ...by, expectedRevision })).rejects.toMatchObject({
        type: 'stream-deleted',
        streamName: stream,
      });
    });

    it('success tells the position of the last event, commit and prepare alike', async () => {
      const stream = freshStream();
      const { position } = await append(stream, 3, by);
      expect(position?.commit).toBe(position?.prepare);
      const [last] = await Array.fromAsync(
        client().readStream(stream, { direction: 'backwards', fromRevision: 'end', maxCount: 1 }),
      );
      expect(last?.event?.position?.commit).toBe(position?.commit);
    });

    it('more bytes than an append may have are refused, and none of the events is stored', async () => {
      const stream = freshStream();
      const large = jsonEvent({ type: 'Large', data: { text: 'x'.repeat(MAX_APPEND_BYTES) } });
      const small = jsonEvent({ type: 'Small', data: {} });
      const refused = client().appendToStream(stream, [small, large], by);
      await expect(refused).rejects.toThrow(MaxAppendSizeExceededError);
      await expect(refused).rejects.toMatchObject({ maxAppendSize: MAX_APPEND_BYTES });
      expect(await append(stream, 1, { expectedRevision: NO_STREAM })).toMatchObject({ nextExpectedRevision: 0n });
    });
  });

  describe('idempotency', () => {
    const events = ['a', 'b', 'c'].map((text) => () => jsonEvent({ type: 'TextNoted', data: { text } }));

    it.each<[string, AppendExpectedRevision]>([
      ['NO_STREAM', NO_STREAM],
      ['ANY', ANY],
    ])('the same ids succeed again with the same answer (%s)', async (_, expectedRevision) => {
      const stream = freshStream();
      const same = events.map((make) => make());
      const first = await client().appendToStream(stream, same, { expectedRevision });
      expect(await client().appendToStream(stream, same, { expectedRevision })).toEqual(first);
      expect(await readRevisions(setting, stream)).toEqual([0, 1, 2]);
    });

    it('a part of the same ids, and then others, is a wrong revision', async () => {
      const stream = freshStream();
      const [first, second, third] = events.map((make) => make());
      if (!first || !second || !third) throw new Error('three events');
      await client().appendToStream(stream, [first, second], { expectedRevision: NO_STREAM });
      for (const expectedRevision of [NO_STREAM, ANY] as const) {
        await expect(client().appendToStream(stream, [first, third], { expectedRevision })).rejects.toThrow(
          WrongExpectedVersionError,
        );
      }
    });
  });

  describe.each(['deleteStream', 'tombstoneStream'] as const)('%s', (remove) => {
    it('at another revision than the last is refused, and says where the stream is', async () => {
      const stream = freshStream();
      await append(stream, 3);
      await expect(client()[remove](stream, { expectedRevision: 1n })).rejects.toMatchObject({
        type: 'wrong-expected-version',
        streamName: stream,
        expectedVersion: 1n,
        actualVersion: 2n,
      });
    });

    it('of a tombstoned stream is refused as deleted', async () => {
      const stream = freshStream();
      await append(stream, 1);
      await client().tombstoneStream(stream);
      await expect(client()[remove](stream)).rejects.toThrow(StreamDeletedError);
    });
  });
};
