import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as z from 'zod';

const run = promisify(execFile);

const Line = z.object({
  topic: z.string(),
  partition: z.number(),
  offset: z.number(),
  key: z.string().nullable(),
  headers: z.array(z.string()).default([]),
  payload: z.string().nullable(),
});

export interface ReadRecord {
  readonly partition: number;
  readonly offset: number;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string;
}

const pairs = (flat: readonly string[]): Record<string, string> =>
  Object.fromEntries(flat.flatMap((name, i) => (i % 2 === 0 ? [[name, flat[i + 1] ?? '']] : [])));

const read = (line: string): ReadRecord => {
  const { key, payload, headers, ...place } = Line.parse(JSON.parse(line));
  return { ...place, key: key ?? '', payload: payload ?? '', headers: pairs(headers) };
};

/** All that a client which knows nothing of this project (kcat) finds in a topic, committed records only. */
export const readTopic = async (brokers: string, topic: string): Promise<readonly ReadRecord[]> => {
  const args = ['-b', brokers, '-C', '-t', topic, '-o', 'beginning', '-e', '-q', '-J'];
  const { stdout } = await run('kcat', [...args, '-X', 'isolation.level=read_committed'], {
    maxBuffer: 512 * 1024 * 1024,
  });
  return stdout.split('\n').filter(Boolean).map(read);
};
