import { boundBreaks } from './bounds.js';
import { type Break, type Compare } from './break.js';
import { ANYTHING, type Schema, type SchemaNode } from './json-schema.js';

/** Items at fixed places, and what may come after them. */
interface Items {
  readonly fixed: readonly SchemaNode[];
  readonly rest: SchemaNode;
}

const itemsOf = ({ items = ANYTHING, additionalItems = ANYTHING }: Schema): Items =>
  Array.isArray(items) ? { fixed: items, rest: additionalItems } : { fixed: [], rest: items };

const bounded = (schema: Schema): Schema => {
  const { fixed, rest } = itemsOf(schema);
  return rest === false ? { ...schema, maxItems: Math.min(schema.maxItems ?? Infinity, fixed.length) } : schema;
};

export const arrayBreaks = (older: Schema, newer: Schema, path: string, compare: Compare): readonly Break[] => {
  const [was, is] = [itemsOf(older), itemsOf(newer)];
  const [oldest, newest] = [bounded(older), bounded(newer)];
  const longest = Math.min(oldest.maxItems ?? Infinity, newest.maxItems ?? Infinity);
  const places = Math.min(Math.max(was.fixed.length, is.fixed.length), longest);
  const fixed = Array.from({ length: places }, (_, place) =>
    compare(was.fixed[place] ?? was.rest, is.fixed[place] ?? is.rest, `${path}[${place}]`),
  ).flat();
  return [
    ...fixed,
    ...(longest > places ? compare(was.rest, is.rest, `${path}[]`) : []),
    ...boundBreaks(oldest, newest, path, { what: 'its count', min: 'minItems', max: 'maxItems' }),
  ];
};
