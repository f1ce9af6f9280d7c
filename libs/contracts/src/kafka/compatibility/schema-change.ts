import { type Break } from './break.js';
import { type Schema } from './json-schema.js';
import { whatBreaks } from './what-breaks.js';

/** How a schema stands to the one that was committed for it. */
export type SchemaChange =
  | { readonly kind: 'same' }
  | { readonly kind: 'new' }
  | { readonly kind: 'compatible' }
  | { readonly kind: 'incompatible'; readonly breaks: readonly Break[] };

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
};

const textOf = (schema: Schema): string => JSON.stringify(sorted(schema));

export const schemaChange = (committed: Schema | null, current: Schema): SchemaChange => {
  if (!committed) return { kind: 'new' };
  if (textOf(committed) === textOf(current)) return { kind: 'same' };
  const breaks = whatBreaks(committed, current);
  return breaks.length === 0 ? { kind: 'compatible' } : { kind: 'incompatible', breaks };
};

/** One line for each field that broke. */
export const breakText = (topic: string, { path, why }: Break): string => `${topic}: ${path || '(value)'}: ${why}`;
