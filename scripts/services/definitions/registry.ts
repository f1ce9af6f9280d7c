import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { javaPackages, javaPrograms } from '../install/java-programs.js';
import { pythonPackages, pythonTools } from '../install/python-tools.js';
import { HOST, type Ports } from '../ports.js';
import { type Service } from '../service.js';
import { httpAnswers } from './http-answers.js';
import { javaOptions } from './java-options.js';
import { databaseUrl } from './postgres.js';

/** Confluent's API, which is the one that clients speak. */
const urlOf = (ports: Ports): string => `http://${HOST}:${ports.registry}/apis/ccompat/v7`;

const storage = (ports: Ports): Readonly<Record<string, string>> => {
  const database = new URL(databaseUrl(ports, 'registry'));
  return {
    APICURIO_STORAGE_KIND: 'sql',
    APICURIO_STORAGE_SQL_KIND: 'postgresql',
    APICURIO_DATASOURCE_URL: `jdbc:postgresql://${database.host}${database.pathname}`,
    APICURIO_DATASOURCE_USERNAME: database.username,
    APICURIO_DATASOURCE_PASSWORD: database.password,
  };
};

export const registry: Service = {
  name: 'registry',
  ports: ['registry', 'registryManagement'],
  needs: ['postgres'],
  readyWithin: 240_000,
  stopSignal: 'SIGTERM',
  packages: [...pythonPackages, ...javaPackages],
  async install() {
    await pythonTools();
    await javaPrograms();
  },
  async prepare({ folder }) {
    mkdirSync(folder, { recursive: true });
  },
  async launch({ ports }) {
    const program = (await javaPrograms()).registry;
    return {
      program: (await pythonTools()).java,
      args: [...javaOptions(`${program}.jsa`), '-jar', join(program, 'quarkus-run.jar')],
      env: {
        QUARKUS_HTTP_HOST: HOST,
        QUARKUS_HTTP_PORT: String(ports.registry),
        QUARKUS_MANAGEMENT_HOST: HOST,
        QUARKUS_MANAGEMENT_PORT: String(ports.registryManagement),
        QUARKUS_BANNER_ENABLED: 'false',
        QUARKUS_HTTP_ACCESS_LOG_ENABLED: 'false',
        QUARKUS_LOG_LEVEL: 'WARN',
        APICURIO_LOG_LEVEL: 'WARN',
        APICURIO_RULES_GLOBAL_COMPATIBILITY: 'BACKWARD',
        ...storage(ports),
      },
    };
  },
  check: ({ ports }) => httpAnswers(`${urlOf(ports)}/subjects`),
  variables: (ports) => ({ SCHEMA_REGISTRY_URL: urlOf(ports) }),
};
