/** A field that does not say what its column should; the message names the column and what it says. */
export class BadField extends Error {
  override readonly name = 'BadField';

  constructor(
    readonly column: string,
    readonly found: string,
  ) {
    super(`${column} is ${found === '' ? 'empty' : `"${found}"`}`);
  }
}

interface Fields {
  readonly field: (column: string) => string;
}

/** Null where the field is empty. Throws BadField where it is no number. */
export const numberOrNull = ({ field }: Fields, column: string): number | null => {
  const text = field(column);
  if (text === '') return null;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new BadField(column, text);
  return value;
};

/** Throws BadField where the field is no number within the bounds. */
export const numberIn = (fields: Fields, column: string, least: number, most: number): number => {
  const value = numberOrNull(fields, column);
  if (value === null || value < least || value > most) throw new BadField(column, fields.field(column));
  return value;
};

/** Throws BadField where the field is neither 1 nor 0. */
export const yesOrNo = (fields: Fields, column: string): boolean => numberOrBad(fields, column) === 1;

const numberOrBad = (fields: Fields, column: string): number => {
  const value = numberOrNull(fields, column);
  if (value !== 0 && value !== 1) throw new BadField(column, fields.field(column));
  return value;
};
