import { type Json, type JsonObject } from '../feed/json.js';

/** Small readers of JSON of unknown shape: what is not there or of another type is simply absent. */
export const objectOf = (value: Json | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};

export const listOf = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.map((entry: Json) => objectOf(entry)) : [];

export const textOf = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export const numberOf = (value: Json | undefined): number => {
  const number = Number(value);
  return Number.isFinite(number) ? number : 0;
};

export const timeOf = (value: Json | undefined): number | undefined => {
  const time = Date.parse(textOf(value));
  return Number.isNaN(time) ? undefined : time;
};

/** "7:31" and "45.3" in seconds. */
export const secondsOf = (clock: string): number =>
  clock.split(':').reduce((total, part) => total * 60 + Number(part), 0) || 0;
