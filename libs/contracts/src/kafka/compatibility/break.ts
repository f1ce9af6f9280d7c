import { type SchemaNode } from './json-schema.js';

/** One reason why a reader with the newer schema cannot read what was written with the older one. */
export interface Break {
  /** `run.points`, `plays[].text`, `data.*`; the parts of a union by their tag, `[standing=recorded].text`; '' for the value. */
  readonly path: string;
  readonly why: string;
}

/** What breaks between two parts of two schemas. */
export type Compare = (older: SchemaNode, newer: SchemaNode, path: string) => readonly Break[];

export const below = (path: string, property: string): string => (path === '' ? property : `${path}.${property}`);
