import * as z from 'zod';
import { readSchema, type Schema } from './json-schema.js';
import { whatBreaks } from './what-breaks.js';

const schemaOf = (type: z.ZodType): Schema => z.toJSONSchema(type, { target: 'draft-7', io: 'output' });
const told = (older: Schema, newer: Schema): readonly string[] =>
  whatBreaks(older, newer).map(({ path, why }) => `${path}: ${why}`);

const Run = z.object({ side: z.enum(['home', 'away']), points: z.number() });
const Made = z.object({ kind: z.literal('made'), points: z.number() });
const Missed = z.object({ kind: z.literal('missed'), zone: z.string() });

interface Example {
  readonly change: string;
  readonly from: z.ZodType;
  readonly to: z.ZodType;
  readonly breaks: readonly string[];
}

const examples: readonly Example[] = [
  {
    change: 'an optional property more',
    from: z.object({ a: z.string() }),
    to: z.object({ a: z.string(), b: z.string().optional() }),
    breaks: [],
  },
  {
    change: 'a required property more',
    from: z.object({ run: z.object({}) }),
    to: z.object({ run: z.object({ points: z.number() }) }),
    breaks: ['run.points: is required now, older values may lack it'],
  },
  {
    change: 'an optional property becomes required',
    from: z.object({ a: z.string().optional() }),
    to: z.object({ a: z.string() }),
    breaks: ['a: is required now, older values may lack it'],
  },
  {
    change: 'a required property becomes optional',
    from: z.object({ a: z.string() }),
    to: z.object({ a: z.string().optional() }),
    breaks: [],
  },
  {
    change: 'a property less',
    from: z.object({ a: z.string(), b: z.string().optional() }),
    to: z.object({ a: z.string() }),
    breaks: ['b: is no longer allowed, older values may have it'],
  },
  {
    change: 'a property less of an object that allows others',
    from: z.object({ a: z.string(), b: z.string() }),
    to: z.looseObject({ a: z.string() }),
    breaks: [],
  },
  {
    change: 'a property more where anything was allowed',
    from: z.looseObject({}),
    to: z.looseObject({ a: z.string().optional() }),
    breaks: [
      'a: null no longer allowed',
      'a: true, false no longer allowed',
      'a: a number is no longer allowed',
      'a: a list is no longer allowed',
      'a: an object is no longer allowed',
    ],
  },
  {
    change: 'an open object is closed',
    from: z.looseObject({ a: z.string() }),
    to: z.object({ a: z.string() }),
    breaks: ['*: properties beside the named ones are no longer allowed'],
  },
  {
    change: 'another type',
    from: z.object({ a: z.string() }),
    to: z.object({ a: z.number() }),
    breaks: ['a: text is no longer allowed'],
  },
  { change: 'a type more', from: z.string(), to: z.union([z.string(), z.number()]), breaks: [] },
  { change: 'nullable', from: Run, to: Run.nullable(), breaks: [] },
  { change: 'no longer nullable', from: Run.nullable(), to: Run, breaks: [': null no longer allowed'] },
  {
    change: 'text no longer nullable',
    from: z.object({ after: z.string().nullable() }),
    to: z.object({ after: z.string() }),
    breaks: ['after: null no longer allowed'],
  },
  { change: 'a word more', from: z.enum(['a', 'b']), to: z.enum(['a', 'b', 'c']), breaks: [] },
  { change: 'a word less', from: z.enum(['a', 'b']), to: z.enum(['a']), breaks: [': "b" no longer allowed'] },
  {
    change: 'one of a few words',
    from: z.string().nullable(),
    to: z.enum(['a', 'b']).nullable(),
    breaks: [': must be one of "a", "b" now, was text'],
  },
  { change: 'words become text', from: z.enum(['a', 'b']), to: z.string().min(1), breaks: [] },
  {
    change: 'words become longer text',
    from: z.enum(['a', 'bb']),
    to: z.string().min(2),
    breaks: [': "a" no longer allowed'],
  },
  { change: 'both truths become any', from: z.boolean(), to: z.unknown(), breaks: [] },
  { change: 'only true', from: z.boolean(), to: z.literal(true), breaks: [': false no longer allowed'] },
  { change: 'whole numbers become any', from: z.number().int(), to: z.number(), breaks: [] },
  {
    change: 'whole numbers only',
    from: z.number().min(0).max(9),
    to: z.number().min(0).max(9).int(),
    breaks: [': must be whole now'],
  },
  {
    change: 'tighter bounds',
    from: z.number().min(0).max(1),
    to: z.number().gt(0).max(0.5),
    breaks: [': it must be more than 0, was at least 0', ': it must be at most 0.5, was at most 1'],
  },
  { change: 'wider bounds', from: z.number().gt(0).lt(1), to: z.number().min(0).max(1), breaks: [] },
  {
    change: 'a bound where none was',
    from: z.number(),
    to: z.number().min(0),
    breaks: [': it must be at least 0, was unbounded'],
  },
  {
    change: 'a length',
    from: z.string().max(9),
    to: z.string().max(8),
    breaks: [': its length must be at most 8, was at most 9'],
  },
  { change: 'a pattern', from: z.string(), to: z.string().regex(/^\d$/), breaks: [': pattern is ^\\d$ now, was any'] },
  {
    change: 'another pattern',
    from: z.string().regex(/^\d$/),
    to: z.string().regex(/^\d+$/),
    breaks: [': pattern is ^\\d+$ now, was ^\\d$'],
  },
  { change: 'a pattern less', from: z.string().regex(/^\d$/), to: z.string(), breaks: [] },
  {
    change: 'items of another type, deep inside',
    from: z.object({ games: z.array(z.object({ plays: z.array(Run) })) }),
    to: z.object({ games: z.array(z.object({ plays: z.array(Run.omit({ points: true })) })) }),
    breaks: ['games[].plays[].points: is no longer allowed, older values may have it'],
  },
  {
    change: 'fewer items',
    from: z.array(z.string()),
    to: z.array(z.string()).max(3),
    breaks: [': its count must be at most 3, was unbounded'],
  },
  {
    change: 'a place of a tuple',
    from: z.tuple([z.number(), z.number()]),
    to: z.tuple([z.number(), z.string()]),
    breaks: ['[1]: a number is no longer allowed'],
  },
  {
    change: 'a shorter tuple',
    from: z.tuple([z.number(), z.number()]),
    to: z.tuple([z.number()]),
    breaks: [': its count must be at most 1, was at most 2'],
  },
  { change: 'a tuple becomes a list', from: z.tuple([z.number(), z.number()]), to: z.array(z.number()), breaks: [] },
  {
    change: 'what comes after a tuple',
    from: z.tuple([z.number()], z.string()),
    to: z.tuple([z.number()], z.boolean()),
    breaks: ['[]: text is no longer allowed'],
  },
  {
    change: 'values of a record',
    from: z.object({ data: z.record(z.string(), z.unknown()) }),
    to: z.object({ data: z.record(z.string(), z.array(z.unknown()).or(z.number()).or(z.boolean()).nullable()) }),
    breaks: ['data.*: text is no longer allowed', 'data.*: an object is no longer allowed'],
  },
  {
    change: 'keys of a record',
    from: z.partialRecord(z.enum(['a', 'b']), z.number()),
    to: z.partialRecord(z.enum(['a']), z.number()),
    breaks: ['(name): "b" no longer allowed'],
  },
  {
    change: 'a part more of a union',
    from: z.discriminatedUnion('kind', [Made]),
    to: z.discriminatedUnion('kind', [Made, Missed]),
    breaks: [],
  },
  {
    change: 'a part less of a union',
    from: z.discriminatedUnion('kind', [Made, Missed]),
    to: z.discriminatedUnion('kind', [Made, Missed.extend({ kind: z.literal('blocked') })]),
    breaks: ['[kind=missed]: an object is no longer allowed'],
  },
  {
    change: 'a property of a part of a union',
    from: z.discriminatedUnion('kind', [Made, Missed]),
    to: z.discriminatedUnion('kind', [Made, Missed.extend({ feet: z.number() })]),
    breaks: ['[kind=missed].feet: is required now, older values may lack it'],
  },
  {
    change: 'the same by another name',
    from: z.object({ run: Run.meta({ id: 'OldRun' }) }),
    to: z.object({ run: Run.meta({ id: 'NewRun' }) }),
    breaks: [],
  },
  {
    change: 'what is named and used twice',
    from: z.object({ home: Run.meta({ id: 'RunBefore' }), away: z.object({}) }),
    to: z.object({ home: Run.extend({ points: z.string() }).meta({ id: 'RunAfter' }), away: z.object({}) }),
    breaks: ['home.points: a number is no longer allowed'],
  },
  { change: 'nothing is allowed', from: z.string(), to: z.never(), breaks: [': text is no longer allowed'] },
  { change: 'something is allowed', from: z.never(), to: z.string(), breaks: [] },
];

describe('what a change of a schema breaks', () => {
  it.each(examples)('$change', ({ from, to, breaks }) => {
    expect(told(schemaOf(from), schemaOf(to))).toEqual(breaks);
  });

  it.each(examples)('nothing, where nothing has changed: $change', ({ from, to }) => {
    expect(told(schemaOf(from), schemaOf(from))).toEqual([]);
    expect(told(schemaOf(to), schemaOf(to))).toEqual([]);
  });

  it('follows a schema that contains itself', () => {
    const tree = (leaf: string) =>
      readSchema(`{"$ref":"#/definitions/Tree","definitions":{"Tree":{"type":"object","additionalProperties":false,
        "properties":{"leaf":{"type":"${leaf}"},"branches":{"type":"array","items":{"$ref":"#/definitions/Tree"}}}}}}`);
    expect(told(tree('integer'), tree('number'))).toEqual([]);
    expect(told(tree('string'), tree('number'))).toEqual(['leaf: text is no longer allowed']);
  });

  it('does not pass what it cannot compare', () => {
    const plain = readSchema('{"type":"array","items":{"type":"string"}}');
    const strange = readSchema('{"type":"array","items":{"type":"string"},"uniqueItems":true}');
    expect(told(plain, strange)).toEqual([': cannot compare uniqueItems']);
    expect(told(strange, plain)).toEqual([': what uniqueItems says is no longer allowed']);
    expect(told(strange, strange)).toEqual([]);
  });

  it('takes only branches that exclude each other for one of several', () => {
    const either = readSchema('{"oneOf":[{"type":"number","minimum":0},{"type":"number","maximum":0}]}');
    expect(told(readSchema('{"type":"number","minimum":0}'), either)).toEqual([
      ': cannot compare oneOf with branches that overlap',
    ]);
    const apart = readSchema('{"oneOf":[{"type":"number"},{"type":"null"},{"type":"object"}]}');
    expect(told(readSchema('{"type":["number","null"]}'), apart)).toEqual([]);
  });

  it('tells branches apart by what one has and the other may not have', () => {
    const object = (...names: readonly string[]) => ({
      type: 'object',
      properties: Object.fromEntries(names.map((name) => [name, { type: 'number' }])),
      required: names,
    });
    const schema = (...branches: readonly object[]) => readSchema(JSON.stringify({ oneOf: branches }));
    const closed = { additionalProperties: false };
    const was = readSchema(JSON.stringify({ ...object('after'), ...closed }));
    expect(told(was, schema({ ...object('after'), ...closed }, { ...object('from', 'period'), ...closed }))).toEqual(
      [],
    );
    const open = schema(object('after'), object('from', 'period'));
    expect(told(was, open)).toEqual([': cannot compare oneOf with branches that overlap']);
    expect(told(was, schema({ ...object('from'), ...closed }, { ...object('to'), ...closed }))).not.toEqual([]);
  });

  it('refuses a reference into the void, and what is no schema', () => {
    const lost = readSchema('{"$ref":"#/definitions/Nobody"}');
    expect(() => whatBreaks(lost, lost)).toThrow(RangeError);
    expect(() => readSchema('[]')).toThrow(SyntaxError);
  });
});
