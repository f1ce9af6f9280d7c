import { END, jsonEvent, START, StreamDeletedError, StreamNotFoundError } from '@eventstore/db-client';
import { eventually } from '@pbp/testing';
import { appendNumbers, readRevisions, revisionsOf, type RuleSetting } from './rule-setting.js';

export const metadataRules = (setting: RuleSetting): void => {
  const { client, freshStream } = setting;
  const append = appendNumbers.bind(undefined, setting);
  const backwards = (stream: string) =>
    revisionsOf(client().readStream(stream, { direction: 'backwards', fromRevision: END }));

  describe('truncation', () => {
    it('$maxCount leaves the last so many, in both directions, and moves on with the stream', async () => {
      const stream = freshStream();
      await append(stream, 5);
      await client().setStreamMetadata(stream, { maxCount: 2 });
      expect(await readRevisions(setting, stream)).toEqual([3, 4]);
      expect(await backwards(stream)).toEqual([4, 3]);
      await append(stream, 1);
      expect(await readRevisions(setting, stream)).toEqual([4, 5]);
    });

    it('$tb hides what lies before it', async () => {
      const stream = freshStream();
      await append(stream, 5);
      await client().setStreamMetadata(stream, { truncateBefore: 3 });
      expect(await readRevisions(setting, stream)).toEqual([3, 4]);
      expect(await backwards(stream)).toEqual([4, 3]);
    });

    it('of $tb and $maxCount the one that hides more counts', async () => {
      const stream = freshStream();
      await append(stream, 6);
      await client().setStreamMetadata(stream, { truncateBefore: 2, maxCount: 3 });
      expect(await readRevisions(setting, stream)).toEqual([3, 4, 5]);
      await client().setStreamMetadata(stream, { truncateBefore: 5, maxCount: 3 });
      expect(await readRevisions(setting, stream)).toEqual([5]);
    });

    it('$maxAge hides what is older, in seconds', async () => {
      const stream = freshStream();
      await append(stream, 2);
      await client().setStreamMetadata(stream, { maxAge: 3600 });
      expect(await readRevisions(setting, stream)).toEqual([0, 1]);
      await client().setStreamMetadata(stream, { maxAge: 1 });
      await eventually(async () => expect(await readRevisions(setting, stream)).toEqual([]));
      // It is to be read before it is that old too.
      const isYoung = async (): Promise<void> => {
        const { nextExpectedRevision } = await append(stream, 1);
        expect(await readRevisions(setting, stream)).toEqual([Number(nextExpectedRevision)]);
      };
      await eventually(isYoung, { every: 2_000 });
    });

    it('hides in the stream, not in the log', async () => {
      const stream = freshStream();
      const { position } = await append(stream, 1);
      await append(stream, 4);
      await client().setStreamMetadata(stream, { truncateBefore: 4 });
      const seen: number[] = [];
      for await (const { event } of client().readAll({ fromPosition: position ?? START })) {
        if (event?.streamId === stream) seen.push(Number(event.revision));
      }
      expect(seen).toEqual([0, 1, 2, 3, 4]);
    });
  });

  describe('metadata', () => {
    it('comes back as it was set, with what is not the store’s own', async () => {
      const stream = freshStream();
      const metadata = {
        maxCount: 20,
        maxAge: 7,
        truncateBefore: 2,
        cacheControl: 15,
        acl: { readRoles: ['$all'], writeRoles: ['$admins'], deleteRoles: ['$admins'] },
        mine: 'yes',
      };
      await client().setStreamMetadata(stream, metadata);
      expect((await client().getStreamMetadata(stream)).metadata).toMatchObject(metadata);
    });

    it('is the last event of the metastream, and the only one', async () => {
      const stream = freshStream();
      for (const maxCount of [1, 2, 3]) await client().setStreamMetadata(stream, { maxCount });
      expect(await readRevisions(setting, `$$${stream}`)).toEqual([2]);
      expect((await client().getStreamMetadata(stream)).metadata).toEqual({ maxCount: 3 });
    });

    it('is none for a stream that nobody described', async () => {
      expect((await client().getStreamMetadata(freshStream())).metadata).toBeUndefined();
    });
  });

  describe('a softly deleted stream', () => {
    it('is not found, and goes on counting when it is written again', async () => {
      const stream = freshStream();
      await append(stream, 3);
      await client().deleteStream(stream, { expectedRevision: 2n });
      await expect(readRevisions(setting, stream)).rejects.toThrow(StreamNotFoundError);
      await append(stream, 2);
      await eventually(async () => expect(await readRevisions(setting, stream)).toEqual([3, 4]));
    });
  });

  describe('a tombstoned stream', () => {
    it('is deleted for good, in both directions, and leaves its events in the log', async () => {
      const stream = freshStream();
      const { position } = await append(stream, 2);
      await client().tombstoneStream(stream);
      await expect(readRevisions(setting, stream)).rejects.toThrow(StreamDeletedError);
      await expect(backwards(stream)).rejects.toThrow(StreamDeletedError);
      const types: string[] = [];
      for await (const { event } of client().readAll({ fromPosition: position ?? START })) {
        if (event?.streamId === stream) types.push(event.type);
      }
      expect(types).toEqual(['NumberNoted', '$streamDeleted']);
    });
  });

  describe('links', () => {
    it('show what they point to, and themselves; one that points to nothing shows itself', async () => {
      const stream = freshStream();
      const links = freshStream();
      await append(stream, 3);
      const link = (revision: number) => ({
        ...jsonEvent({ type: '$>', data: {} }),
        contentType: 'application/octet-stream' as const,
        data: Buffer.from(`${revision}@${stream}`),
        metadata: undefined,
      });
      await client().appendToStream(links, [link(2), link(9)]);
      const resolved: unknown[] = [];
      for await (const { event, link: pointer } of client().readStream(links, { resolveLinkTos: true })) {
        resolved.push([event?.streamId, event?.revision, pointer?.streamId, pointer?.revision]);
      }
      expect(resolved).toEqual([
        [stream, 2n, links, 0n],
        [undefined, undefined, links, 1n],
      ]);
    });
  });
};
