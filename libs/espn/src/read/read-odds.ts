import { type PregameLine } from '@pbp/domain';
import * as z from 'zod';
import { type RawOdds } from '../watch/watched.js';
import { type Read, isPresent, optional, readBy } from './read.js';

/** No game of any league was ever favoured by more. */
const mostPoints = 100;

/** "-7.5", "+7.5", "o224.5" beside plain numbers; a game without a favourite is written in words. */
const figureOf = (value: number | string): number => {
  if (typeof value === 'number') return value;
  if (/^(EVEN|PK|PICK)$/i.test(value.trim())) return 0;
  return value.trim() === '' ? Number.NaN : Number(value.trim().replace(/^[ou]/i, ''));
};

const points = z.union([z.number(), z.string()]).transform((value, context) => {
  const figure = figureOf(value);
  if (Number.isFinite(figure)) return figure;
  context.addIssue({ code: 'custom', message: `${JSON.stringify(value)} is no number of points` });
  return z.NEVER;
});

const odds = z.object({
  provider: z.object({ id: optional(z.union([z.string(), z.number()])), name: optional(z.string()) }),
  spread: points.pipe(z.number().min(-mostPoints).max(mostPoints)),
  total: optional(points),
});

/** Reads a bookmaker's word on a game. ESPN's spread is the home team's, whoever is favoured. */
export const readOdds = (raw: RawOdds): Read<PregameLine> => {
  const read = readBy(odds, raw);
  if (!read.ok) return read;
  const { provider, spread, total } = read.value;
  const name = provider.name ?? String(provider.id ?? 'unnamed');
  return { ok: true, value: { provider: name, spread, ...(isPresent(total) && { total }) } };
};
