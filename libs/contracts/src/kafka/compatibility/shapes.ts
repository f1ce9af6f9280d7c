import { ANYTHING, constraintsOf, resolve, type Schema, type SchemaNode } from './json-schema.js';

export type Constant = string | number | boolean | null;

/**
 * What a schema allows, as alternatives of one kind each. What this reads no sense into is `unclear`: it is told apart
 * from everything but itself.
 */
export type Shape =
  | { readonly kind: 'values'; readonly values: readonly Constant[] }
  | { readonly kind: 'number'; readonly schema: Schema; readonly whole: boolean }
  | { readonly kind: 'string' | 'array' | 'object'; readonly schema: Schema }
  | { readonly kind: 'unclear'; readonly schema: Schema; readonly keyword: string };

const everyType = ['null', 'boolean', 'number', 'string', 'array', 'object'] as const;
type Type = (typeof everyType)[number] | 'integer';

const understood: ReadonlySet<string> = new Set([
  ...['type', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['minLength', 'maxLength', 'pattern', 'format'],
  ...['items', 'additionalItems', 'minItems', 'maxItems'],
  ...['properties', 'required', 'additionalProperties', 'propertyNames', 'minProperties', 'maxProperties'],
]);

export const isConstant = (value: unknown): value is Constant =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

const typesOf = ({ type = [...everyType] }: Schema): readonly Type[] => (Array.isArray(type) ? type : [type]);

const isOfType = (value: Constant, type: Type): boolean => {
  if (value === null) return type === 'null';
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
};

const shapeOf = (schema: Schema, type: Type): Shape => {
  switch (type) {
    case 'null':
      return { kind: 'values', values: [null] };
    case 'boolean':
      return { kind: 'values', values: [true, false] };
    case 'integer':
    case 'number':
      return { kind: 'number', schema, whole: type === 'integer' };
    case 'string':
    case 'array':
    case 'object':
      return { kind: type, schema };
    default:
      return type satisfies never;
  }
};

const unclear = (schema: Schema, keyword = 'nothing known'): readonly Shape[] => [{ kind: 'unclear', schema, keyword }];

/** The keyword which, alone or beside `type`, says it all; the others are then too many. */
const leading = ['anyOf', 'oneOf', 'enum', 'const', 'not'] as const;
const mayStandBeside: Readonly<Record<(typeof leading)[number], readonly string[]>> = {
  anyOf: [],
  oneOf: [],
  enum: ['type'],
  const: ['type'],
  not: [],
};

const listed = (schema: Schema, values: readonly unknown[]): readonly Shape[] => {
  if (!values.every(isConstant)) return unclear(schema, 'a list or object as a constant');
  return [{ kind: 'values', values: values.filter((value) => typesOf(schema).some((type) => isOfType(value, type))) }];
};

/** Every alternative that the node allows; none where it allows nothing. Throws RangeError for a reference into the void. */
export const shapesOf = (root: Schema, node: SchemaNode): readonly Shape[] => {
  const schema = resolve(root, node);
  if (schema === false) return [];
  if (schema === true) return shapesOf(root, ANYTHING);
  const keywords = constraintsOf(schema);
  const lead = leading.find((keyword) => keywords.includes(keyword));
  if (lead === undefined) {
    const strange = keywords.find((keyword) => !understood.has(keyword));
    return strange ? unclear(schema, strange) : typesOf(schema).map((type) => shapeOf(schema, type));
  }
  const tooMuch = keywords.find((keyword) => keyword !== lead && !mayStandBeside[lead].includes(keyword));
  if (tooMuch) return unclear(schema, `${tooMuch} beside ${lead}`);
  switch (lead) {
    case 'anyOf':
      return (schema.anyOf ?? []).flatMap((branch) => shapesOf(root, branch));
    case 'oneOf':
      return oneOf(root, schema);
    case 'enum':
      return listed(schema, schema.enum ?? []);
    case 'const':
      return listed(schema, [schema.const]);
    case 'not':
      return JSON.stringify(schema.not) === '{}' ? [] : unclear(schema, 'not');
    default:
      return lead satisfies never;
  }
};

/** A value that two branches allow is not allowed by `oneOf`: what cannot be told apart is not understood. */
const oneOf = (root: Schema, schema: Schema): readonly Shape[] => {
  const branches = (schema.oneOf ?? []).map((branch) => shapesOf(root, branch));
  const apart = branches.every((one, i) =>
    branches.slice(i + 1).every((other) => one.every((a) => other.every((b) => areApart(root, a, b)))),
  );
  return apart ? branches.flat() : unclear(schema, 'oneOf with branches that overlap');
};

const areApart = (root: Schema, a: Shape, b: Shape): boolean => {
  if (a.kind === 'unclear' || b.kind === 'unclear') return false;
  if (a.kind === 'values' && b.kind === 'values') return !a.values.some((value) => b.values.includes(value));
  if (a.kind === 'values') return !a.values.some((value) => value !== null && typeof value === b.kind);
  if (b.kind === 'values') return areApart(root, b, a);
  if (a.kind !== b.kind) return true;
  if (a.kind !== 'object' || b.kind !== 'object') return false;
  if (needsWhatIsForbidden(a.schema, b.schema) || needsWhatIsForbidden(b.schema, a.schema)) return true;
  const [tags, others] = [tagsOf(root, a.schema), tagsOf(root, b.schema)];
  return [...tags].some(([name, values]) => others.get(name)?.every((value) => !values.includes(value)) ?? false);
};

/** One always has a property that the other never has. */
const needsWhatIsForbidden = ({ required = [] }: Schema, { properties = {}, additionalProperties }: Schema): boolean =>
  additionalProperties === false && required.some((name) => !Object.hasOwn(properties, name));

/** The properties that every such object has, of which each is one of a few constants. */
export const tagsOf = (root: Schema, { properties = {}, required = [] }: Schema): Map<string, readonly Constant[]> => {
  const tags = new Map<string, readonly Constant[]>();
  for (const name of required) {
    const [shape, ...more] = Object.hasOwn(properties, name) ? shapesOf(root, properties[name] ?? false) : [];
    if (shape?.kind === 'values' && more.length === 0) tags.set(name, shape.values);
  }
  return tags;
};
