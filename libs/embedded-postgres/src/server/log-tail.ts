import { open, rename, stat } from 'node:fs/promises';

const tailBytes = 4096;
const longestLog = 8 * 1024 * 1024;

/** The size of the log now, to read from later; 0 where there is none. */
export const sizeOfLog = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );

/** Keeps one earlier log and starts anew when it has grown long. */
export const turnLog = async (path: string): Promise<void> => {
  if ((await sizeOfLog(path)) > longestLog) await rename(path, `${path}.1`);
};

const readFrom = async (path: string, from: number): Promise<string> => {
  const file = await open(path, 'r');
  try {
    const start = Math.max(from, (await file.stat()).size - tailBytes);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(tailBytes), 0, tailBytes, start);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
};

/** Why the server gave up, in its own words: its last FATAL line since `from`, else its last line. */
export const reasonInLog = async (path: string, from: number): Promise<string> => {
  const lines = (await readFrom(path, from)).split('\n').filter((line) => line.trim() !== '');
  const fatal = lines.findLast((line) => line.includes('FATAL:')) ?? lines.at(-1) ?? 'it said nothing';
  return fatal.replace(/^.*FATAL: +/, '');
};
