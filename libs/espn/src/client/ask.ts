import { type Dispatcher, request } from 'undici';
import { bodyLimit } from '../decode/decode-body.js';
import { gunzip } from '../decode/gunzip.js';
import { type FeedHost, type FetchOutcome } from './fetch-outcome.js';
import { retryAfterMs } from './retry-after.js';

export interface Asking {
  readonly host: FeedHost;
  readonly dispatcher: Dispatcher;
  readonly userAgent: string;
  readonly timeoutMs: number;
}

type Response = Dispatcher.ResponseData;

/** Reads one byte more than is allowed at most: enough for the body to be told as too large. */
const readBody = async (body: Response['body']): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > bodyLimit) break;
  }
  return Buffer.concat(chunks).subarray(0, bodyLimit + 1);
};

const inflated = (body: Buffer): Buffer => {
  const plain = gunzip(body, bodyLimit);
  return plain.kind === 'bytes' ? Buffer.from(plain.bytes) : body;
};

const plainHeaders = (headers: Response['headers']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as const])),
  );

const dateOf = (header: string | undefined): Date | null => {
  const time = Date.parse(header ?? '');
  return Number.isNaN(time) ? null : new Date(time);
};

const outcomeOf = async ({ statusCode, headers, body }: Response, host: FeedHost): Promise<FetchOutcome> => {
  const told = plainHeaders(headers);
  const feedDate = dateOf(told['date']);
  if (statusCode === 200) return { kind: 'ok', host, bytes: inflated(await readBody(body)), feedDate, headers: told };
  await body.dump();
  const wait = retryAfterMs(told['retry-after'], feedDate?.getTime() ?? Date.now());
  return { kind: 'refused', status: statusCode, ...(wait !== undefined && { retryAfterMs: wait }) };
};

const detailOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? `${String(error.code)} ` : '';
  return `${code}${error.message}`;
};

/** Asks for one URL. Never throws: a timeout covers the whole exchange, whatever else goes wrong is told as `network`. */
export const ask = async (url: string, { host, dispatcher, userAgent, timeoutMs }: Asking): Promise<FetchOutcome> => {
  const signal = AbortSignal.timeout(timeoutMs);
  const headers = { 'user-agent': userAgent, accept: 'application/json', 'accept-encoding': 'gzip' };
  try {
    return await outcomeOf(await request(url, { dispatcher, signal, headers }), host);
  } catch (error) {
    return signal.aborted ? { kind: 'timeout' } : { kind: 'network', detail: detailOf(error) };
  }
};
