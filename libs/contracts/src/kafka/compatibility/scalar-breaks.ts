import { boundBreaks } from './bounds.js';
import { type Break } from './break.js';
import { type Schema } from './json-schema.js';
import { type Constant, type Shape } from './shapes.js';

const steps = ({ multipleOf }: Schema, whole: boolean): number | undefined => multipleOf ?? (whole ? 1 : undefined);

const stepBreaks = (was: number | undefined, is: number | undefined, path: string): readonly Break[] => {
  if (is === undefined || (was !== undefined && was % is === 0)) return [];
  return [{ path, why: is === 1 ? 'must be whole now' : `must be a multiple of ${is} now` }];
};

type NumberShape = Extract<Shape, { kind: 'number' }>;

export const numberBreaks = (older: NumberShape, newer: NumberShape, path: string): readonly Break[] => [
  ...stepBreaks(older.whole ? 1 : older.schema.multipleOf, newer.whole ? 1 : undefined, path),
  ...stepBreaks(steps(older.schema, older.whole), newer.schema.multipleOf, path),
  ...boundBreaks(older.schema, newer.schema, path, { what: 'it', min: 'minimum', max: 'maximum' }),
];

export const stringBreaks = (older: Schema, newer: Schema, path: string): readonly Break[] => [
  ...(['pattern', 'format'] as const).flatMap((keyword): Break[] => {
    const [was, is] = [older[keyword], newer[keyword]];
    if (is === undefined || is === was) return [];
    return [{ path, why: `${keyword} is ${is} now, was ${was ?? 'any'}` }];
  }),
  ...boundBreaks(older, newer, path, { what: 'its length', min: 'minLength', max: 'maxLength' }),
];

const isWithin = (value: number, { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }: Schema) =>
  value >= (minimum ?? -Infinity) &&
  value <= (maximum ?? Infinity) &&
  !(typeof exclusiveMinimum === 'number' && value <= exclusiveMinimum) &&
  !(typeof exclusiveMaximum === 'number' && value >= exclusiveMaximum) &&
  !(multipleOf !== undefined && value % multipleOf !== 0);

/** In code points, as the specification counts. */
const fits = (text: string, { minLength = 0, maxLength = Infinity, pattern, format }: Schema): boolean => {
  const { length } = [...text];
  if (length < minLength || length > maxLength || format !== undefined) return false;
  return pattern === undefined || new RegExp(pattern, 'u').test(text);
};

/** Whether the shape surely allows the value. */
export const allows = (shape: Shape, value: Constant): boolean => {
  switch (shape.kind) {
    case 'values':
      return shape.values.includes(value);
    case 'number':
      return typeof value === 'number' && (!shape.whole || Number.isInteger(value)) && isWithin(value, shape.schema);
    case 'string':
      return typeof value === 'string' && fits(value, shape.schema);
    case 'array':
    case 'object':
    case 'unclear':
      return false;
    default:
      return shape satisfies never;
  }
};
