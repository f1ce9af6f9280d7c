import { type Group } from '../row.js';
import { latencyRows } from './latency/latency.js';
import { mirrorRows } from './mirror/mirror.js';
import { seasonRows } from './season/season.js';
import { socketRows } from './sockets/sockets.js';

/** The production topology: four processes on Kafka, PostgreSQL and Redis. */
export const topology: readonly Group[] = [mirrorRows, seasonRows, latencyRows, socketRows];
