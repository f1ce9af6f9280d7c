import { boundBreaks } from './bounds.js';
import { type Break, below, type Compare } from './break.js';
import { ANYTHING, type Schema, type SchemaNode } from './json-schema.js';

/** What a property of that name must be. */
const propertyOf = ({ properties = {}, additionalProperties = ANYTHING }: Schema, name: string): SchemaNode =>
  Object.hasOwn(properties, name) ? (properties[name] ?? ANYTHING) : additionalProperties;

const requiredBreaks = (older: Schema, newer: Schema, path: string): readonly Break[] =>
  (newer.required ?? [])
    .filter((name) => !older.required?.includes(name))
    .map((name) => ({ path: below(path, name), why: 'is required now, older values may lack it' }));

const propertyBreaks = (older: Schema, newer: Schema, path: string, compare: Compare): readonly Break[] => {
  const names = new Set([...Object.keys(older.properties ?? {}), ...Object.keys(newer.properties ?? {})]);
  return [...names].flatMap((name): readonly Break[] => {
    const was = propertyOf(older, name);
    if (was === false) return [];
    const is = propertyOf(newer, name);
    if (is === false) return [{ path: below(path, name), why: 'is no longer allowed, older values may have it' }];
    return compare(was, is, below(path, name));
  });
};

const otherBreaks = (older: Schema, newer: Schema, path: string, compare: Compare): readonly Break[] => {
  const { additionalProperties: was = ANYTHING } = older;
  const { additionalProperties: is = ANYTHING } = newer;
  if (was === false) return [];
  if (is === false) return [{ path: below(path, '*'), why: 'properties beside the named ones are no longer allowed' }];
  return compare(was, is, below(path, '*'));
};

const nameBreaks = (older: Schema, newer: Schema, path: string, compare: Compare): readonly Break[] => {
  const { propertyNames: is } = newer;
  if (is === undefined) return [];
  const { propertyNames: was = {}, properties = {}, additionalProperties = {} } = older;
  const place = `${path}(name)`;
  const named = Object.keys(properties).flatMap((name) => compare({ const: name }, is, place));
  const names: SchemaNode = typeof was === 'boolean' ? was : { ...was, type: was.type ?? 'string' };
  return additionalProperties === false ? named : [...named, ...compare(names, is, place)];
};

export const objectBreaks = (older: Schema, newer: Schema, path: string, compare: Compare): readonly Break[] => [
  ...requiredBreaks(older, newer, path),
  ...propertyBreaks(older, newer, path, compare),
  ...otherBreaks(older, newer, path, compare),
  ...nameBreaks(older, newer, path, compare),
  ...boundBreaks(older, newer, path, { what: 'its count of properties', min: 'minProperties', max: 'maxProperties' }),
];
