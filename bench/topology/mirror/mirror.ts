import { type OutgoingRecord, requestsOf } from '@pbp/kafka';
import { type TopicMessages } from 'kafkajs';
import { alternate, costRow, type Row } from '../../row.js';
import { type Announced, onServices, type OwnTopics, withTopics } from '../services.js';
import { mirrorOnce } from './mirror-once.js';
import { type PolledLog, withPolledLog } from './polled-log.js';
import { sendBare } from './send-bare.js';

const games = 10;
const rounds = 5;
const most = 1.3;

/** The very requests of the mirror, made before anything is timed. */
const requestsFor = async (
  { cluster }: OwnTopics,
  batches: readonly (readonly OutgoingRecord[])[],
): Promise<TopicMessages[][]> => {
  const requests: TopicMessages[][] = [];
  for (const records of batches) requests.push(...(await Array.fromAsync(requestsOf(cluster, records, new Map()))));
  return requests;
};

const sizeOf = (requests: readonly TopicMessages[][]): { readonly records: number; readonly bytes: number } => {
  const messages = requests.flat().flatMap((of) => of.messages);
  return { records: messages.length, bytes: messages.reduce((sum, { value }) => sum + (value?.length ?? 0), 0) };
};

const measure = async (log: PolledLog): Promise<readonly Row[]> => {
  const { batches } = await withTopics((own) => mirrorOnce(log, own));
  const { records, bytes } = await withTopics(async (own) => {
    const requests = await requestsFor(own, batches);
    await sendBare(own, requests);
    return sizeOf(requests);
  });
  const measured = await alternate(
    rounds,
    () => withTopics(async (own) => (await mirrorOnce(log, own)).ms),
    () => withTopics(async (own) => sendBare(own, await requestsFor(own, batches))),
  );
  const size = `${log.events} events, ${records} records, ${Math.round(bytes / 1e6)} MB`;
  return [costRow(`mirror the log (${size}), beside the bare producer`, 'ms', measured, most)];
};

const announced: readonly Announced[] = [
  { row: 'mirror the log, beside the bare producer', unit: 'ms', goal: `<= ${most}x` },
];

/** The stream-processor from the log to committed records, beside the bare producer sending the same requests. */
export const mirrorRows = onServices(['KAFKA_BROKERS'], announced, () => withPolledLog(games, measure));
