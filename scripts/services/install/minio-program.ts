import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run.js';
import { cached } from './cached.js';
import { pythonTools } from './python-tools.js';

/** The last commit of the archived repository, as the Go proxy names it. */
const VERSION = 'v0.0.0-20260212201848-7aac2a2c5b7c';
const MEGABYTES = 4000;
const MINUTES = 40;

const build = async (folder: string): Promise<void> => {
  const { go } = await pythonTools();
  const work = join(folder, 'work');
  const env = {
    GOBIN: folder,
    GOPATH: join(work, 'go'),
    GOCACHE: join(work, 'build'),
    GOFLAGS: '-modcacherw',
    GOTOOLCHAIN: 'local',
    CGO_ENABLED: '0',
  };
  const module = `github.com/minio/minio@${VERSION}`;
  await run('nice', ['-n', '10', go, 'install', '-trimpath', '-ldflags=-s -w', module], { env, within: MINUTES });
  rmSync(work, { recursive: true });
};

/** MinIO, built from its Go module, since nobody publishes it any more. Takes minutes, once. */
export const minioProgram = async (): Promise<string> =>
  join(await cached(`minio-${VERSION}`, { megabytes: MEGABYTES, fill: build }), 'minio');
