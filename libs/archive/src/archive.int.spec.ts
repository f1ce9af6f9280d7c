import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeByUrl, eventually, freePort } from '@pbp/testing';
import { BodyArchive } from './body-archive.js';
import { ArchiveRefusedError, ArchiveUnavailableError } from './errors.js';
import { FolderObjects } from './objects/folder-objects.js';
import { S3Objects } from './objects/s3-objects.js';
import { archiveSuite } from './testing/archive-suite.js';

describe('the archive in a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pbp-archive-'));
  let opened = 0;
  afterAll(() => rmSync(folder, { recursive: true }));

  archiveSuite('a folder', () => new FolderObjects(join(folder, String(++opened))));

  it('says which file cannot be written', async () => {
    const objects = new FolderObjects(join(folder, 'in the way'));
    await new FolderObjects(folder).putOnce('in the way', Buffer.from('a file'));
    await expect(objects.putOnce('a/b', Buffer.alloc(1))).rejects.toThrow(join(folder, 'in the way'));
  });
});

const settingsAt = (endpoint: string) => ({
  endpoint,
  region: 'us-east-1',
  accessKeyId: process.env['S3_ACCESS_KEY_ID'] ?? 'nobody',
  secretAccessKey: process.env['S3_SECRET_ACCESS_KEY'] ?? 'nothing',
  bucket: `pbp-${randomUUID()}`,
  prefix: '',
});

const suiteAt = (title: string) => (endpoint: string) => {
  const settings = settingsAt(endpoint);

  archiveSuite(title, () => new S3Objects({ ...settings, prefix: `${randomUUID()}/` }));

  it('creates its bucket when something is put into it, and reads nothing from one that is not there', async () => {
    const objects = new S3Objects(settingsAt(endpoint));
    expect([await objects.get('a'), await objects.list('a/')]).toEqual([null, []]);
    const puts = [1, 2, 3].map((n) => objects.putOnce(`a/${n}`, Buffer.from('a')));
    expect(await Promise.all(puts)).toEqual(['written', 'written', 'written']);
    expect(await objects.list('a/')).toHaveLength(3);
  });

  it('lists more objects than one answer holds', async () => {
    const objects = new S3Objects({ ...settings, prefix: `${randomUUID()}/` });
    const keys = Array.from({ length: 1_050 }, (_, n) => `many/${String(n).padStart(4, '0')}`);
    for (let at = 0; at < keys.length; at += 50)
      // A disk that stands still for longer than a call may take is no matter of listing.
      await Promise.all(keys.slice(at, at + 50).map((key) => eventually(() => objects.putOnce(key, Buffer.from('a')))));
    expect(await objects.list('many/')).toEqual(keys);
  });

  it('says that it refuses keys that are not its own', async () => {
    const objects = new S3Objects({ ...settings, secretAccessKey: 'another secret' });
    await expect(objects.putOnce('a', Buffer.alloc(1))).rejects.toThrow(ArchiveRefusedError);
    await expect(objects.get('a')).rejects.toThrow(/refuses: 403/);
  });
};

describeByUrl('S3_ENDPOINT', 'the archive in S3', suiteAt('S3'));
describeByUrl('SEAWEEDFS_ENDPOINT', 'the archive in SeaweedFS', suiteAt('SeaweedFS'));

describe('the archive in an S3 that is ill', () => {
  const servers: Server[] = [];
  const illAt = async (answer: (asked: number) => number | null): Promise<S3Objects> => {
    let asked = 0;
    const server = createServer((request, response) => {
      request.resume().on('end', () => {
        const status = answer(++asked);
        if (status !== null) response.writeHead(status).end();
      });
    });
    servers.push(server);
    const port = await freePort();
    await once(server.listen(port, '127.0.0.1'), 'listening');
    return new S3Objects(settingsAt(`http://127.0.0.1:${port}`));
  };
  afterEach(() => servers.splice(0).forEach((server) => server.close().closeAllConnections()));

  it('is tried again after passing faults', async () => {
    const objects = await illAt((asked) => [503, 500, 429, 409, 200][asked - 1] ?? 200);
    expect(await objects.putOnce('a', Buffer.alloc(1))).toBe('written');
  });

  it('is given up when the faults do not pass', async () => {
    let requests = 0;
    const objects = await illAt((asked) => {
      requests = asked;
      return 503;
    });
    await expect(new BodyArchive(objects).keep(Buffer.alloc(1))).rejects.toThrow(ArchiveUnavailableError);
    expect(requests).toBe(6);
  });

  it('is given up in seconds where nobody listens, and in a bounded time where nobody answers', async () => {
    const nobody = new S3Objects(settingsAt(`http://127.0.0.1:${await freePort()}`));
    await expect(nobody.putOnce('a', Buffer.alloc(1))).rejects.toThrow(/does not answer: .*ECONNREFUSED/);

    const began = Date.now();
    const silent = await illAt(() => null);
    await expect(silent.putOnce('a', Buffer.alloc(1))).rejects.toThrow(ArchiveUnavailableError);
    expect(Date.now() - began).toBeLessThan(90_000);
  });
});
