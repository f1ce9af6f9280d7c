import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import { javaPackages, javaPrograms } from '../install/java-programs.js';
import { pythonPackages, pythonTools } from '../install/python-tools.js';
import { deployDir } from '../places.js';
import { HOST, type Ports } from '../ports.js';
import { run } from '../run.js';
import { type Service, type Site } from '../service.js';
import { javaOptions } from './java-options.js';

const UUID_BYTES = 16;
const settings = join(deployDir, 'kafka');

/** Made once: what tells our broker from any other on the port. */
const clusterId = (folder: string): string => {
  const file = join(folder, 'cluster-id');
  if (!existsSync(file)) writeFileSync(file, randomBytes(UUID_BYTES).toString('base64url'));
  return readFileSync(file, 'utf8');
};

const propertiesIn = (folder: string): string => join(folder, 'server.properties');
const classPath = async (): Promise<string> => join((await javaPrograms()).kafka, '*');

const writeProperties = ({ folder, ports }: Site): void => {
  const controller = `${HOST}:${ports.kafkaController}`;
  const here = [
    `listeners=PLAINTEXT://${HOST}:${ports.kafka},CONTROLLER://${controller}`,
    `controller.quorum.voters=1@${controller}`,
    `log.dirs=${join(folder, 'data')}`,
  ];
  writeFileSync(
    propertiesIn(folder),
    `${readFileSync(join(settings, 'server.properties'), 'utf8')}\n${here.join('\n')}\n`,
  );
};

const format = async (folder: string): Promise<void> => {
  const { java } = await pythonTools();
  // In one word, since one id in 64 begins with a hyphen.
  const args = [
    'format',
    `--cluster-id=${clusterId(folder)}`,
    `--config=${propertiesIn(folder)}`,
    '--ignore-formatted',
  ];
  await run(java, ['-cp', await classPath(), 'kafka.tools.StorageTool', ...args]);
};

const client = (ports: Ports): Kafka =>
  new Kafka({
    clientId: 'services',
    brokers: [`${HOST}:${ports.kafka}`],
    logLevel: logLevel.NOTHING,
    connectionTimeout: 1000,
    requestTimeout: 2000,
    retry: { retries: 0 },
  });

export const kafka: Service = {
  name: 'kafka',
  ports: ['kafka', 'kafkaController'],
  needs: [],
  readyWithin: 180_000,
  stopSignal: 'SIGTERM',
  packages: ['kcat', ...pythonPackages, ...javaPackages],
  async install() {
    await pythonTools();
    await javaPrograms();
  },
  async prepare(site) {
    mkdirSync(join(site.folder, 'data'), { recursive: true });
    writeProperties(site);
    if (!existsSync(join(site.folder, 'data', 'meta.properties'))) await format(site.folder);
  },
  async launch({ folder }) {
    const logging = `-Dlog4j2.configurationFile=${join(settings, 'log4j2.properties')}`;
    const args = [
      ...javaOptions(`${(await javaPrograms()).kafka}.jsa`),
      logging,
      '-cp',
      await classPath(),
      'kafka.Kafka',
      propertiesIn(folder),
    ];
    return { program: (await pythonTools()).java, args };
  },
  async check({ folder, ports }) {
    const admin = client(ports).admin();
    try {
      await admin.connect();
      const cluster = await admin.describeCluster();
      if (cluster.clusterId !== clusterId(folder)) throw new Error(`another cluster answers: ${cluster.clusterId}`);
      if (cluster.brokers.length === 0) throw new Error('the broker has not joined its cluster yet');
    } finally {
      await admin.disconnect();
    }
  },
  variables: (ports) => ({ KAFKA_BROKERS: `${HOST}:${ports.kafka}` }),
};
