import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

/** A file that is no table of the kind asked for; the message is one line. */
export class UnreadableTable extends Error {
  override readonly name = 'UnreadableTable';
}

const isGzip = (body: Buffer): boolean => body[0] === 0x1f && body[1] === 0x8b;

const textOf = async (file: string): Promise<string> => {
  const body = await readFile(file);
  if (!isGzip(body)) return body.toString();
  try {
    return gunzipSync(body).toString();
  } catch {
    throw new UnreadableTable(`${file} is no whole gzip file`);
  }
};

/** A line of a table: its fields by column name, '' where the line is short, and its number in the file (the head is 1). */
export interface Line {
  readonly number: number;
  readonly field: (column: string) => string;
}

/**
 * The lines of a comma-separated file, plain or gzipped. The tables read here quote nothing. Throws UnreadableTable
 * where the file lacks one of the columns.
 */
export async function* readTable(file: string, columns: readonly string[]): AsyncGenerator<Line, void> {
  const [head = '', ...lines] = (await textOf(file)).replace(/^\uFEFF/, '').split(/\r?\n/);
  const places = new Map(head.split(',').map((column, place) => [column.trim(), place]));
  const missing = columns.filter((column) => !places.has(column));
  if (missing.length > 0) throw new UnreadableTable(`${file} has no column ${missing.join(', ')}`);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const fields = line.split(',');
    const field = (column: string): string => fields[places.get(column) ?? -1]?.trim() ?? '';
    yield { number: index + 2, field };
  }
}
