import { type TopicMessages } from 'kafkajs';
import { type Cluster } from '../connection/connect-kafka.js';
import { messageOf, type OutgoingRecords, type SchemaIds } from './records.js';

/** Of one request, before its last record: no batch of a partition may be larger than its topic allows. */
const REQUEST_BYTES = 1024 * 1024;

/** The records by topic, in requests of a bounded size, each made when it is asked for; the order of each key is kept. */
export async function* requestsOf(
  { nameOf }: Cluster,
  records: OutgoingRecords,
  schemaIds: SchemaIds,
): AsyncGenerator<TopicMessages[]> {
  let bytes = 0;
  let request = new Map<string, TopicMessages>();
  for await (const record of records) {
    const message = messageOf(record, schemaIds);
    const of: TopicMessages = request.get(record.topic) ?? { topic: nameOf(record.topic), messages: [] };
    of.messages.push(message);
    request.set(record.topic, of);
    bytes += message.value?.length ?? 0;
    if (bytes < REQUEST_BYTES) continue;
    yield [...request.values()];
    request = new Map();
    bytes = 0;
  }
  if (request.size > 0) yield [...request.values()];
}
