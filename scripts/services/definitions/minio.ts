import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { minioProgram } from '../install/minio-program.js';
import { pythonPackages } from '../install/python-tools.js';
import { HOST, type Ports } from '../ports.js';
import { type Service } from '../service.js';
import { httpAnswers } from './http-answers.js';
import { s3Keys } from './s3-keys.js';

const BUCKET = 'play-by-play';

const urlOf = (ports: Ports): string => `http://${HOST}:${ports.minio}`;

export const minio: Service = {
  name: 'minio',
  ports: ['minio'],
  needs: [],
  readyWithin: 120_000,
  stopSignal: 'SIGTERM',
  packages: pythonPackages,
  async install() {
    await minioProgram();
  },
  async prepare({ folder }) {
    mkdirSync(join(folder, 'data'), { recursive: true });
  },
  async launch({ folder, ports }) {
    return {
      program: await minioProgram(),
      args: ['server', '--quiet', '--address', `${HOST}:${ports.minio}`, join(folder, 'data')],
      env: {
        MINIO_ROOT_USER: s3Keys.id,
        MINIO_ROOT_PASSWORD: s3Keys.secret,
        MINIO_BROWSER: 'off',
        MINIO_UPDATE: 'off',
      },
    };
  },
  check: ({ ports }) => httpAnswers(`${urlOf(ports)}/minio/health/ready`),
  variables: (ports) => ({
    S3_ENDPOINT: urlOf(ports),
    S3_ACCESS_KEY_ID: s3Keys.id,
    S3_SECRET_ACCESS_KEY: s3Keys.secret,
    S3_BUCKET: BUCKET,
  }),
};
