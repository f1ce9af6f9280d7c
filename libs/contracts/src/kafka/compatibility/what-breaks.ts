import { arrayBreaks } from './array-breaks.js';
import { type Break, type Compare } from './break.js';
import { allowsAnything, resolve, type Schema, type SchemaNode } from './json-schema.js';
import { objectBreaks } from './object-breaks.js';
import { allows, numberBreaks, stringBreaks } from './scalar-breaks.js';
import { type Constant, type Shape, shapesOf, tagsOf } from './shapes.js';

/** Two whole schemas, and the parts that are being compared: a schema may contain itself. */
interface Comparison {
  readonly older: Schema;
  readonly newer: Schema;
  readonly within: readonly (readonly [SchemaNode, SchemaNode])[];
}

/**
 * Why a reader with the newer schema cannot read everything that was written with the older one; empty where it can
 * (BACKWARD in a schema registry's words). Draft 7 as `z.toJSONSchema` writes it. It errs on the safe side: what it
 * cannot tell apart, or has a keyword for which it does not know, breaks. Throws RangeError for a `$ref` into the void.
 */
export const whatBreaks = (older: Schema, newer: Schema): readonly Break[] => {
  const breaks = nodeBreaks({ older, newer, within: [] }, older, newer, '');
  const seen = new Map(breaks.map((each) => [`${each.path}\n${each.why}`, each]));
  return [...seen.values()];
};

const nodeBreaks = (whole: Comparison, older: SchemaNode, newer: SchemaNode, path: string): readonly Break[] => {
  const [was, is] = [resolve(whole.older, older), resolve(whole.newer, newer)];
  if (allowsAnything(is) || whole.within.some((pair) => pair[0] === was && pair[1] === is)) return [];
  const inside: Comparison = { ...whole, within: [...whole.within, [was, is]] };
  const newest = shapesOf(whole.newer, is);
  return shapesOf(whole.older, was).flatMap((shape) => shapeBreaks(inside, shape, newest, path));
};

const shapeBreaks = (whole: Comparison, older: Shape, newest: readonly Shape[], path: string): readonly Break[] => {
  if (older.kind === 'values') return valueBreaks(older.values, newest, path);
  const tag = older.kind === 'object' ? tagOf(whole.older, older.schema, newest) : '';
  const attempts = newest.flatMap((newer) => {
    const breaks = pairBreaks(whole, older, newer, `${path}${tag}`);
    return breaks ? [{ newer, breaks }] : [];
  });
  const kin = attempts.filter(({ newer }) => sameTags(whole, older, newer));
  const closest = kin.toSorted((a, b) => a.breaks.length - b.breaks.length)[0];
  return closest?.breaks ?? [{ path: `${path}${tag}`, why: `${told(older)} is no longer allowed` }];
};

const valueBreaks = (values: readonly Constant[], newest: readonly Shape[], path: string): readonly Break[] => {
  const lost = values.filter((value) => !newest.some((shape) => allows(shape, value)));
  if (lost.length === 0) return [];
  return [{ path, why: `${listed(lost)} no longer allowed` }];
};

/** What breaks between two alternatives; null where they have nothing in common. */
const pairBreaks = (whole: Comparison, older: Shape, newer: Shape, path: string): readonly Break[] | null => {
  const compare: Compare = (was, is, at) => nodeBreaks(whole, was, is, at);
  if (older.kind === 'number' && newer.kind === 'number') return numberBreaks(older, newer, path);
  if (older.kind === 'string' && newer.kind === 'string') return stringBreaks(older.schema, newer.schema, path);
  if (older.kind === 'array' && newer.kind === 'array') return arrayBreaks(older.schema, newer.schema, path, compare);
  if (older.kind === 'object' && newer.kind === 'object')
    return objectBreaks(older.schema, newer.schema, path, compare);
  if (newer.kind === 'unclear')
    return areTheSame(older, newer) ? [] : [{ path, why: `cannot compare ${newer.keyword}` }];
  if (newer.kind === 'values' && newer.values.some((value) => value !== null && typeof value === older.kind)) {
    return [{ path, why: `must be one of ${listed(newer.values)} now, was ${told(older)}` }];
  }
  return null;
};

/** A reference may mean another thing in the other schema. */
const areTheSame = (older: Shape, newer: Shape): boolean => {
  if (older.kind !== 'unclear' || newer.kind !== 'unclear') return false;
  const text = JSON.stringify(older.schema);
  return text === JSON.stringify(newer.schema) && !text.includes('"$ref"');
};

const listed = (values: readonly Constant[]): string => values.map((value) => JSON.stringify(value)).join(', ');

const told = (shape: Shape): string => {
  switch (shape.kind) {
    case 'array':
      return 'a list';
    case 'object':
      return 'an object';
    case 'string':
      return 'text';
    case 'number':
      return shape.whole ? 'a whole number' : 'a number';
    case 'values':
      return listed(shape.values);
    case 'unclear':
      return `what ${shape.keyword} says`;
    default:
      return shape satisfies never;
  }
};

/** Which part of a union is meant: what tells it apart from the others. */
const tagOf = (root: Schema, schema: Schema, among: readonly Shape[]): string => {
  if (among.length < 2) return '';
  const tags = [...tagsOf(root, schema)].filter(([, values]) => values.length === 1);
  return tags.length === 0 ? '' : `[${tags.map(([name, [value]]) => `${name}=${value}`).join(',')}]`;
};

/** Objects with other tags are other things, and what differs between them is no news. */
const sameTags = ({ older: olderRoot, newer: newerRoot }: Comparison, older: Shape, newer: Shape): boolean => {
  if (older.kind !== 'object' || newer.kind !== 'object') return true;
  const others = tagsOf(newerRoot, newer.schema);
  return [...tagsOf(olderRoot, older.schema)].every(
    ([name, values]) => values.length !== 1 || (others.get(name) ?? values).some((value) => values.includes(value)),
  );
};
