/** What a call came to, free of ids, positions and times, so that two servers can be compared. */
export type Outcome = unknown;

/** Outcomes by scenario and by the label of the call. */
export type Answers = Record<string, Record<string, Outcome>>;

/** Differ from run to run, or from server to server. */
const VOLATILE_KEYS = new Set(['position', 'created', 'id', 'metastreamRevision']);
const LONGEST_TEXT = 200;

/** A value as an outcome: the scenario's own stream reads `<s>`, long texts are only counted. */
export const plain = (value: unknown, stream: string): Outcome => {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'string') return shortened(value.replaceAll(stream, '<s>'));
  if (value === undefined) return '<undefined>';
  if (Array.isArray(value)) return value.map((item) => plain(item, stream));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !VOLATILE_KEYS.has(key));
  return Object.fromEntries(entries.map(([key, item]) => [key.replaceAll(stream, '<s>'), plain(item, stream)]));
};

const shortened = (text: string): string => (text.length > LONGEST_TEXT ? `<${text.length} characters>` : text);

const given = (key: string, ...values: unknown[]): Record<string, unknown> => {
  const value = values.findLast((one) => one !== undefined);
  return value === undefined ? {} : { [key]: value };
};

const fieldOf = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Object.entries(error).find(([key]) => key === name)?.[1] : undefined;

/** An error as an outcome: the client's name for it, its status code, and what it says of revisions. */
export const failure = (error: unknown): Outcome => {
  const field = (name: string) => fieldOf(error, name);
  return {
    error: field('type') ?? 'raw',
    code: field('code') ?? fieldOf(field('_raw'), 'code') ?? null,
    ...given('expected', field('expectedVersion'), field('expectedRevision')),
    ...given('actual', field('actualVersion'), field('actualRevision')),
    ...(field('streamName') ? { stream: field('streamName') } : {}),
  };
};
