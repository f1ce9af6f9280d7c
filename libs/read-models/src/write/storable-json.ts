/** What JSON can say and PostgreSQL cannot keep: NUL, and halves of surrogate pairs. */
const unstorable = /\\u0000|\\ud[89a-f][0-9a-f]{2}/i;

const cleaned = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\uFFFD') : value;

/** The value as JSON text that `jsonb` takes, whatever the feed put into a string. */
export const storableJson = (value: NonNullable<unknown>): string => {
  const text = JSON.stringify(value);
  return text.includes('\\u') && unstorable.test(text) ? JSON.stringify(value, cleaned) : text;
};
