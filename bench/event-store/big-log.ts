import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Engine, proposeEvent } from '@pbp/embedded-event-store';
import { sampleData, sampleMetadata } from './sample.js';

const EVENTS_EACH = 20;
const STREAMS = 1000;

/** Writes a log of `count` events into a data directory, as a season of games would leave it. */
export const writeBigLog = async (dataDir: string, count: number): Promise<void> => {
  const engine = new Engine(join(dataDir, 'events.db'));
  const metadata = Buffer.from(JSON.stringify(sampleMetadata()));
  const data = Buffer.from(JSON.stringify(sampleData(0)));
  const event = () => proposeEvent({ id: randomUUID(), type: 'PlayRecorded', isJson: true, data, metadata });
  for (let written = 0; written < count; written += STREAMS * EVENTS_EACH) {
    const appends = Array.from({ length: STREAMS }, (_, n) =>
      engine.write({
        kind: 'append',
        stream: `game-${n}`,
        expected: 'any',
        events: Array.from({ length: EVENTS_EACH }, event),
      }),
    );
    await Promise.all(appends);
  }
  engine.close();
};
