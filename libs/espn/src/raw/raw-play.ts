import { type JsonObject, isJsonObject, member } from './json.js';

/** A play as served, unknown members and all; only its id has been checked. */
export type RawPlay = JsonObject & { readonly id: string };

export const rawPlayId = (play: RawPlay): string => play.id;

const hasTextId = (value: unknown): value is RawPlay =>
  isJsonObject(value) && typeof value['id'] === 'string' && value['id'] !== '';

/** ESPN writes ids as text; some clients that re-serialise its answers make them numbers, which is read too. */
export const asRawPlay = (value: unknown): RawPlay | undefined => {
  if (hasTextId(value)) return value;
  const id = member(value, 'id');
  return isJsonObject(value) && typeof id === 'number' ? { ...value, id: String(id) } : undefined;
};
