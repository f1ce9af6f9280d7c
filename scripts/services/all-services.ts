import { eventStore } from './definitions/event-store.js';
import { kafka } from './definitions/kafka.js';
import { minio } from './definitions/minio.js';
import { postgres } from './definitions/postgres.js';
import { redis } from './definitions/redis.js';
import { registry } from './definitions/registry.js';
import { seaweedfs } from './definitions/seaweedfs.js';
import { type Service } from './service.js';

/** In the order in which they start; they end the other way round. */
export const allServices: readonly Service[] = [postgres, eventStore, redis, kafka, minio, seaweedfs, registry];
