import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pythonPackages, pythonTools } from '../install/python-tools.js';
import { HOST, type Ports } from '../ports.js';
import { type Service } from '../service.js';
import { httpAnswers } from './http-answers.js';
import { s3Keys } from './s3-keys.js';

const urlOf = (ports: Ports): string => `http://${HOST}:${ports.seaweedfs}`;

/** Every port is named: left to itself it opens more of them, on every address. */
const options = (folder: string, ports: Ports): Readonly<Record<string, string | number | boolean>> => ({
  dir: join(folder, 'data'),
  ip: HOST,
  'ip.bind': HOST,
  's3.port': ports.seaweedfs,
  's3.port.grpc': ports.seaweedfsGrpc,
  's3.port.iceberg': 0,
  's3.port.lance': 0,
  'master.port': ports.seaweedfsMaster,
  'master.port.grpc': ports.seaweedfsMasterGrpc,
  'master.telemetry': false,
  'volume.port': ports.seaweedfsVolume,
  'volume.port.grpc': ports.seaweedfsVolumeGrpc,
  'filer.port': ports.seaweedfsFiler,
  'filer.port.grpc': ports.seaweedfsFilerGrpc,
  'admin.ui': false,
  'admin.port': ports.seaweedfsAdmin,
  'admin.port.grpc': ports.seaweedfsAdminGrpc,
  webdav: false,
});

export const seaweedfs: Service = {
  name: 'seaweedfs',
  ports: [
    'seaweedfs',
    'seaweedfsGrpc',
    'seaweedfsMaster',
    'seaweedfsMasterGrpc',
    'seaweedfsVolume',
    'seaweedfsVolumeGrpc',
    'seaweedfsFiler',
    'seaweedfsFilerGrpc',
    'seaweedfsAdmin',
    'seaweedfsAdminGrpc',
  ],
  needs: [],
  readyWithin: 120_000,
  stopSignal: 'SIGTERM',
  packages: pythonPackages,
  async install() {
    await pythonTools();
  },
  async prepare({ folder }) {
    mkdirSync(join(folder, 'data'), { recursive: true });
  },
  async launch({ folder, ports }) {
    const flags = Object.entries(options(folder, ports)).map(([name, value]) => `-${name}=${value}`);
    return {
      program: (await pythonTools()).weed,
      args: ['-logtostderr', 'mini', ...flags],
      env: { AWS_ACCESS_KEY_ID: s3Keys.id, AWS_SECRET_ACCESS_KEY: s3Keys.secret },
    };
  },
  check: ({ ports }) => httpAnswers(`${urlOf(ports)}/healthz`),
  variables: (ports) => ({ SEAWEEDFS_ENDPOINT: urlOf(ports) }),
};
