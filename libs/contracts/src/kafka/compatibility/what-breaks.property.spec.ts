import { Ajv } from 'ajv';
import fc from 'fast-check';
import { type Schema, type SchemaNode } from './json-schema.js';
import { whatBreaks } from './what-breaks.js';

/** Fewer would not always put enough to the test. */
const fewestRuns = 300;
const numRuns = Math.max(fewestRuns, Number(process.env['PROPERTY_RUNS'] ?? 0));

/** A schema before and after a change. */
interface Change {
  readonly older: Schema;
  readonly newer: Schema;
}

const twice = (schema: fc.Arbitrary<Schema>): fc.Arbitrary<Change> =>
  fc.record({ older: schema, newer: schema, changed: fc.boolean() }).map(({ older, newer, changed }) => ({
    older,
    newer: changed ? newer : older,
  }));

const small = fc.integer({ min: 0, max: 3 });
const some = (keywords: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Schema> =>
  fc.record(keywords, { requiredKeys: ['type'] });

const number = twice(
  some({
    type: fc.constantFrom('integer', 'number'),
    minimum: small,
    exclusiveMinimum: small,
    maximum: fc.integer({ min: 3, max: 6 }),
    multipleOf: fc.constantFrom(1, 2),
  }),
);
const text = twice(
  some({ type: fc.constant('string'), minLength: small, maxLength: small, pattern: fc.constantFrom('^a', 'b') }),
);
const words = twice(
  fc.subarray(['a', 'ab', 'b', 1, 2, null], { minLength: 1 }).map((values): Schema => ({ enum: values })),
);
const others = twice(
  fc.constantFrom<Schema>({ type: 'boolean' }, { type: 'null' }, { const: true }, { type: ['string', 'null'] }, {}),
);

const names = ['a', 'b', 'c'];
const bothOf = (build: (of: (change: Change) => Schema, side: 'older' | 'newer') => Schema): Change => ({
  older: build(({ older }) => older, 'older'),
  newer: build(({ newer }) => newer, 'newer'),
});

const properties = (change: fc.Arbitrary<Change>): fc.Arbitrary<Change> => {
  const standing = fc.constantFrom('absent', 'optional', 'required', 'required');
  const property = fc.record({ change, older: standing, newer: standing, moved: fc.boolean() });
  const rest = twice(fc.constantFrom<Schema>({ not: {} }, { not: {} }, { type: 'string' }, {}));
  return fc.record({ each: fc.tuple(property, property, property), rest }).map(({ each, rest }) =>
    bothOf((of, side) => {
      const known = each.map(({ moved, ...one }, i) => ({
        name: names[i] ?? '',
        schema: of(one.change),
        standing: moved ? one[side] : one.older,
      }));
      return {
        type: 'object',
        properties: Object.fromEntries(
          known.filter((one) => one.standing !== 'absent').map(({ name, schema }) => [name, schema]),
        ),
        required: known.filter((one) => one.standing === 'required').map(({ name }) => name),
        additionalProperties: JSON.stringify(of(rest)) === '{"not":{}}' ? false : of(rest),
      };
    }),
  );
};

const lists = (change: fc.Arbitrary<Change>): fc.Arbitrary<Change> =>
  fc
    .record({ item: change, counts: twice(fc.record({ minItems: small, maxItems: small }, { requiredKeys: [] })) })
    .map(({ item, counts }) => bothOf((of) => ({ type: 'array', items: of(item), ...of(counts) })));

const tuples = (change: fc.Arbitrary<Change>): fc.Arbitrary<Change> =>
  fc
    .record({
      first: change,
      second: change,
      rest: change,
      longer: fc.tuple(fc.boolean(), fc.boolean()),
      open: fc.boolean(),
    })
    .map(({ first, second, rest, longer, open }) =>
      bothOf((of, side) => ({
        type: 'array',
        items: longer[side === 'older' ? 0 : 1] ? [of(first), of(second)] : [of(first)],
        additionalItems: open ? of(rest) : false,
      })),
    );

const unions = (change: fc.Arbitrary<Change>): fc.Arbitrary<Change> =>
  fc
    .record({ parts: fc.tuple(change, change), more: fc.tuple(fc.boolean(), fc.boolean()) })
    .map(({ parts, more }) =>
      bothOf((of, side) => ({ anyOf: parts.slice(0, more[side === 'older' ? 0 : 1] ? 2 : 1).map(of) })),
    );

const tagged = (change: fc.Arbitrary<Change>): fc.Arbitrary<Change> =>
  fc.record({ parts: fc.tuple(change, change), tags: fc.tuple(small, small) }).map(({ parts, tags }) =>
    bothOf((of, side) => ({
      oneOf: parts.map((part, i) => ({
        type: 'object',
        properties: { kind: { const: i + (side === 'older' ? 0 : (tags[i] ?? 0) % 2) }, of: of(part) },
        required: ['kind'],
        additionalProperties: false,
      })),
    })),
  );

const { change } = fc.letrec<{ change: Change }>((tie) => ({
  change: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    ...[number, text, words, others],
    properties(tie('change')),
    properties(tie('change')),
    lists(tie('change')),
    tuples(tie('change')),
    unions(tie('change')),
    tagged(tie('change')),
  ),
}));

const scalars: readonly unknown[] = [null, true, false, 0, 1, 2, 2.5, 3, 4, 6, '', 'a', 'ab', 'b', 'bab', 'abab'];
const scalar = fc.constantFrom(...scalars);

/** Values that are mostly right: the schema is a plan for them, not a law. */
const valueOf = (node: SchemaNode): fc.Arbitrary<unknown> => {
  if (typeof node === 'boolean') return scalar;
  if (node.enum) return fc.constantFrom<unknown>(...node.enum);
  if (node.const !== undefined) return fc.constant(node.const);
  const branches = node.anyOf ?? node.oneOf;
  if (branches) return fc.oneof(...branches.map(valueOf));
  if (node.type === 'array') return listOf(node);
  if (node.type === 'object') return objectOf(node);
  return scalar;
};
const listOf = ({ items = {}, additionalItems = {} }: Schema): fc.Arbitrary<unknown> => {
  const fixed = Array.isArray(items) ? items : [];
  const rest = fc.array(valueOf(Array.isArray(items) ? additionalItems : items), { maxLength: 3 });
  return fc.tuple(fc.tuple(...fixed.map(valueOf)), rest).map(([first, more]) => [...first, ...more]);
};
const objectOf = ({ properties = {}, additionalProperties = {}, required = [] }: Schema): fc.Arbitrary<unknown> => {
  const of = names.concat('kind', 'of').filter((name) => name in properties || additionalProperties !== false);
  const values = Object.fromEntries(of.map((name) => [name, valueOf(properties[name] ?? additionalProperties)]));
  return fc.record(values, { requiredKeys: required.filter((name) => name in values) });
};

/** Of a changed schema, or of one and the other that have nothing to do with each other. */
const changes = fc.oneof(
  { weight: 4, arbitrary: change },
  { weight: 1, arbitrary: fc.tuple(change, change).map(([{ older }, { newer }]): Change => ({ older, newer })) },
);
const withValues = changes.chain(({ older, newer }) =>
  fc.record({
    older: fc.constant(older),
    newer: fc.constant(newer),
    values: fc.array(valueOf(older), { minLength: 5 }),
  }),
);

describe('a change of a schema that breaks nothing', () => {
  const validates = (schema: Schema) => new Ajv({ strict: false }).compile(schema);

  it('lets a reader have every value that was valid before', () => {
    let told = 0;
    fc.assert(
      fc.property(withValues, ({ older, newer, values }) => {
        fc.pre(whatBreaks(older, newer).length === 0);
        const [was, is] = [validates(older), validates(newer)];
        for (const value of values.filter((each) => was(each))) {
          if (JSON.stringify(older) !== JSON.stringify(newer)) told += 1;
          expect({ value, valid: is(value) }).toEqual({ value, valid: true });
        }
      }),
      { numRuns, maxSkipsPerRun: 1_000 },
    );
    // Otherwise nothing was put to the test.
    expect(told).toBeGreaterThan(numRuns / 2);
  });

  it('is what no change is', () => {
    fc.assert(
      fc.property(change, ({ older, newer }) => {
        expect(whatBreaks(older, structuredClone(older))).toEqual([]);
        expect(whatBreaks(newer, newer)).toEqual([]);
      }),
      { numRuns },
    );
  });
});
