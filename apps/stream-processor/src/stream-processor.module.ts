import { Module } from '@nestjs/common';
import { MirrorLog } from './mirror-log/mirror-log.js';

/** The log into Kafka. Needs EVENT_STORE, KAFKA_MIRROR, READINESS and LOGGER. */
@Module({ providers: [MirrorLog] })
export class StreamProcessorModule {}
