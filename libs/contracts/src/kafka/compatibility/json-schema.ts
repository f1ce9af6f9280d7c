import type * as z from 'zod';

export type Schema = z.core.JSONSchema.JSONSchema;
export type SchemaNode = z.core.JSONSchema._JSONSchema;

/** What neither allows nor forbids anything. Beside `$ref` draft 7 ignores everything else anyway. */
const annotations: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  '$comment',
  'id',
  'title',
  'description',
  'default',
  'deprecated',
  'examples',
  'readOnly',
  'writeOnly',
  'definitions',
  '$defs',
]);

export const constraintsOf = (schema: Schema): readonly string[] =>
  Object.keys(schema).filter((keyword) => !annotations.has(keyword) && schema[keyword] !== undefined);

/** What a schema says that says nothing; one object, so that a part met again is known for the same. */
export const ANYTHING: Schema = {};

export const allowsAnything = (node: SchemaNode): boolean =>
  node === true || (node !== false && constraintsOf(node).length === 0);

const LOCAL = /^#\/(definitions|\$defs)\/([^/]+)$/;

const isNode = (value: unknown): value is SchemaNode =>
  typeof value === 'boolean' || (typeof value === 'object' && value !== null && !Array.isArray(value));

/** Throws SyntaxError for what is no JSON, and for JSON that cannot be a schema. */
export const readSchema = (text: string): Schema => {
  const read: unknown = JSON.parse(text);
  if (!isNode(read) || typeof read === 'boolean') throw new SyntaxError('a schema is a JSON object');
  return read;
};

/** The node itself, or what it refers to. Throws RangeError where it refers to nothing in the document. */
export const resolve = (root: Schema, node: SchemaNode): SchemaNode => {
  if (typeof node === 'boolean' || node.$ref === undefined) return node;
  if (node.$ref === '#') return root;
  const [, keyword = '', name = ''] = LOCAL.exec(node.$ref) ?? [];
  const known = root[keyword];
  const found: unknown = isNode(known) && typeof known !== 'boolean' ? known[decodeURIComponent(name)] : undefined;
  if (!isNode(found)) throw new RangeError(`the schema refers to ${node.$ref}, which it does not have`);
  return resolve(root, found);
};
