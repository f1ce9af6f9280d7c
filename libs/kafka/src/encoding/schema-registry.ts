import { jsonSchemaOf, type TopicName, topicNames } from '@pbp/contracts';
import * as z from 'zod';
import { type SchemaIds } from './records.js';

const Registered = z.object({ id: z.number().int() });
/** For each question: longer than a machine stands still, for a command asks only once. */
const WITHIN_MS = 60_000;

/** The registry did not take a schema, or is not to be had. */
export class SchemaRegistryError extends Error {
  override readonly name = 'SchemaRegistryError';

  constructor(
    message: string,
    /** HTTP status, 409 where the schema cannot read what was written by the last one; null where nobody answered. */
    readonly status: number | null,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** What keeps a question from being answered is the cause of what `fetch` throws. */
const reasonOf = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : reasonOf(error.cause);
};

interface Question {
  readonly method: 'POST' | 'PUT';
  readonly url: URL;
  readonly body: unknown;
  readonly signal: AbortSignal | undefined;
}

/** `fetch` takes no name and password in a URL. */
const authorized = ({ username, password }: URL): Record<string, string> => {
  if (username === '') return {};
  const given = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(given).toString('base64')}` };
};

const send = async ({ method, url, body, signal }: Question): Promise<Response> => {
  const bare = new URL(url);
  bare.username = bare.password = '';
  try {
    return await fetch(bare, {
      method,
      headers: { 'content-type': 'application/vnd.schemaregistry.v1+json', ...authorized(url) },
      body: JSON.stringify(body),
      signal: AbortSignal.any([AbortSignal.timeout(WITHIN_MS), ...(signal ? [signal] : [])]),
    });
  } catch (error) {
    throw new SchemaRegistryError(
      `the schema registry at ${url.host} does not answer: ${reasonOf(error)}`,
      null,
      error,
    );
  }
};

const ask = async <T>(question: Question, answer: z.ZodType<T>): Promise<T> => {
  const response = await send(question);
  const text = await response.text();
  const what = `the schema registry answered ${response.status} to ${question.method} ${question.url.pathname}`;
  if (!response.ok) throw new SchemaRegistryError(`${what}: ${text.slice(0, 500)}`, response.status);
  try {
    return answer.parse(JSON.parse(text));
  } catch (error) {
    throw new SchemaRegistryError(`${what} with what is no answer: ${text.slice(0, 100)}`, response.status, error);
  }
};

interface RegisterOptions {
  readonly signal?: AbortSignal | undefined;
  /** What the cluster calls a topic: its subject is `<name>-value`, as every tool expects, so prefixes part environments. */
  readonly nameOf?: (topic: TopicName) => string;
}

const subjectOf = (name: string): string => encodeURIComponent(`${name}-value`);

/**
 * Registers every topic's schema (which answers the id of one that is known) so that a newer one can read what older
 * ones wrote. `url` speaks Confluent's API, path included. Throws SchemaRegistryError, also
 * when the signal aborts.
 */
export const registerSchemas = async (
  url: string,
  { signal, nameOf = (topic) => topic }: RegisterOptions = {},
): Promise<SchemaIds> => {
  const base = url.replace(/\/$/, '');
  const ids = new Map<TopicName, number>();
  for (const topic of topicNames) {
    const subject = subjectOf(nameOf(topic));
    const body = { compatibility: 'BACKWARD' };
    await ask({ method: 'PUT', url: new URL(`${base}/config/${subject}`), body, signal }, z.unknown());
    const schema = { schemaType: 'JSON', schema: JSON.stringify(jsonSchemaOf(topic)) };
    const versions = new URL(`${base}/subjects/${subject}/versions`);
    ids.set(topic, (await ask({ method: 'POST', url: versions, body: schema, signal }, Registered)).id);
  }
  return ids;
};
