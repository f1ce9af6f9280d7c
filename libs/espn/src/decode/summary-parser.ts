import { randomUUID } from 'node:crypto';
import { type JsonObject, isJsonObject } from '../raw/json.js';

/** Plays as a body wrote them, from a place in it on. */
interface WrittenPlays {
  readonly from: number;
  readonly text: string;
  /** How the member behind them is written. */
  readonly next: string;
  /** Null until they were met a second time. */
  readonly value: readonly unknown[] | null;
}

const beforePlays = '"plays":';

/** Stands in a body for its plays; no body can have said it. */
const placeholder = `plays that are known (${randomUUID()})`;
const writtenPlaceholder = JSON.stringify(placeholder);

const parsedOrNull = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Between two polls a body grows or shrinks by a play or two, and by as much before them: it is searched from there on. */
const nearby = 16_384;

const placeIn = (text: string, known: WrittenPlays | null): number => {
  const found = known ? text.indexOf(beforePlays, Math.max(0, known.from - nearby)) : -1;
  return (found < 0 ? text.indexOf(beforePlays) : found) + beforePlays.length;
};

/** Where the plays seem to stand. Whether they do shows when they are parsed alone, and the rest without them. */
const writtenIn = (text: string, from: number, payload: unknown, known: WrittenPlays | null): WrittenPlays | null => {
  if (!isJsonObject(payload) || !Array.isArray(payload['plays'])) return null;
  const members = Object.keys(payload);
  const behind = members[members.indexOf('plays') + 1];
  if (behind === undefined) return null;
  const next = `${JSON.stringify(behind)}:`;
  const end = text.indexOf(`],${next}`, from + Math.max(0, (known?.text.length ?? 0) - nearby));
  return end < 0 ? null : { from, text: text.slice(from, end + 1), next, value: null };
};

/** What is written behind the known plays, before the list's end; null where it does not begin with them. */
const addedTo = ({ text: written, next }: WrittenPlays, text: string, from: number): string | null => {
  const all = written.length - 1;
  const end = from + all;
  if (text.slice(from, end) !== written.slice(0, all)) return null;
  if (text[end] === ']') return '';
  const last = text[end] === ',' ? text.indexOf(`],${next}`, end) : -1;
  return last < 0 ? null : text.slice(end + 1, last);
};

/**
 * Parses the summaries of one game, one after the other. Two thirds of a body are plays, and most polls bring none or a few
 * behind the others: plays that are written as they were are not parsed again, and come back as the very same.
 */
export class SummaryParser {
  private known: WrittenPlays | null = null;

  /** What `JSON.parse` gives. Throws what it throws. */
  readonly parse = (text: string): unknown => {
    const from = placeIn(text, this.known);
    const beside = this.known && this.besideKnown(this.known, text, from);
    if (beside) return beside;
    const payload: unknown = JSON.parse(text);
    this.known = writtenIn(text, from, payload, this.known);
    return payload;
  };

  /** One value of a JSON text may stand for another: if the plays are JSON by themselves and so is the rest, both are right. */
  private besideKnown(known: WrittenPlays, text: string, from: number): JsonObject | null {
    const added = addedTo(known, text, from);
    if (added === null) return null;
    const end = from + known.text.length + (added === '' ? 0 : added.length + 1);
    const rest = parsedOrNull(text.slice(0, from) + writtenPlaceholder + text.slice(end));
    if (!isJsonObject(rest) || rest['plays'] !== placeholder) return null;
    const [before, more] = [known.value ?? parsedOrNull(known.text), added === '' ? [] : parsedOrNull(`[${added}]`)];
    if (!Array.isArray(before) || !Array.isArray(more)) return null;
    // What is added has a comma before it: that takes something on either side.
    if (added !== '' && (before.length === 0 || more.length === 0)) return null;
    const plays: readonly unknown[] = more.length === 0 ? before : [...(before as unknown[]), ...(more as unknown[])];
    this.known = { ...known, from, text: text.slice(from, end), value: plays };
    return { ...rest, plays };
  }
}
