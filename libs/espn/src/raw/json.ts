/** A JSON object whose members nobody has checked yet. */
export type JsonObject = { readonly [key: string]: unknown };

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The member of what may not even be an object. */
export const member = (value: unknown, key: string): unknown => (isJsonObject(value) ? value[key] : undefined);

export const memberAt = (value: unknown, ...path: readonly string[]): unknown => path.reduce(member, value);

/** A list, or an empty one where the feed has none. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!sameJson(a[i], b[i])) return false;
  return true;
};

const sameObject = (a: JsonObject, b: JsonObject): boolean => {
  for (const key in a) if (!sameJson(a[key], b[key])) return false;
  for (const key in b) if (b[key] !== undefined && a[key] === undefined) return false;
  return true;
};

/** Deep equality of JSON values; a member that is undefined counts as absent. */
export const sameJson = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && sameList(a, b);
  return isJsonObject(a) && isJsonObject(b) && sameObject(a, b);
};

/** The named members that are there. */
export const pick = (value: unknown, ...keys: readonly string[]): JsonObject => {
  const picked: Record<string, unknown> = {};
  if (isJsonObject(value)) for (const key of keys) if (value[key] !== undefined) picked[key] = value[key];
  return picked;
};

/** Without the members that are undefined: what is left survives a round trip through JSON. */
export const defined = (value: JsonObject): JsonObject => pick(value, ...Object.keys(value));
