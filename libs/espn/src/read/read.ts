import * as z from 'zod';

/** What came of reading something raw: its value, or one line that says what is wrong with it. */
export type Read<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: string };

const describe = (error: z.ZodError): string =>
  error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.')}: ${message}`)
    .join('; ');

/** Reads by a schema. Never throws. */
export const readBy = <Value>(schema: z.ZodType<Value>, raw: unknown): Read<Value> => {
  const result = schema.safeParse(raw);
  return result.success ? { ok: true, value: result.data } : { ok: false, problem: describe(result.error) };
};

/** Ids are text in ESPN's answers and numbers in some copies of them. */
export const id = z.union([z.string().min(1), z.int()]).transform(String);

/** A whole number between two bounds, served as a number or as text; empty text counts as 0. */
export const wholeWithin = (least: number, most: number) =>
  z.union([z.number(), z.string()]).transform((value, context) => {
    const number = Number(value);
    const isWhole = Number.isInteger(number);
    if (isWhole && number >= least && number <= most) return number;
    const problem = isWhole ? `is not within ${least} and ${most}` : 'is no whole number';
    context.addIssue({ code: 'custom', message: `${JSON.stringify(value)} ${problem}` });
    return z.NEVER;
  });

/** A whole number that is kept exactly, for what nobody counts with. */
export const whole = wholeWithin(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);

/** Whether an optional member is there. */
export const isPresent = <Value>(value: Value | null | undefined): value is Value =>
  value !== null && value !== undefined;

/** A member that may be absent or null. It stays as it is: turning null into absent would cost more than all other checks. */
export const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullish();
