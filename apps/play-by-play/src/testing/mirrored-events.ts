import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

const place = /(?:^|,)stream=(?<stream>[^,]+),(?:.*,)?revision=(?<revision>\d+)/;

/** What a stranger (kcat) finds in a topic of the mirror, committed records only: how many of each stream, none twice. */
export const mirroredTails = async (brokers: string, topic: string): Promise<Readonly<Record<string, number>>> => {
  const args = ['-b', brokers, '-C', '-t', topic, '-o', 'beginning', '-e', '-q', '-f', '%h\n'];
  const { stdout } = await run('kcat', [...args, '-X', 'isolation.level=read_committed'], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const tails: Record<string, number> = {};
  for (const line of stdout.split('\n').filter(Boolean)) {
    const { stream = '', revision } = place.exec(line)?.groups ?? {};
    if (Number(revision) !== (tails[stream] ?? 0)) throw new Error(`${stream}@${revision} is out of turn in ${topic}`);
    tails[stream] = Number(revision) + 1;
  }
  return tails;
};
