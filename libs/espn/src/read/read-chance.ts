import { type FeedChance } from '@pbp/domain';
import * as z from 'zod';
import { type RawChance } from '../watch/watched.js';
import { type Read, optional, readBy } from './read.js';

const share = z.number().min(0).max(1);
const chance = z.object({ homeWinPercentage: optional(share), tiePercentage: optional(share) });

/** Reads an entry of `winprobability`; null where it names a play and says nothing of it, as college games' do. */
export const readChance = (raw: RawChance): Read<FeedChance | null> => {
  const read = readBy(chance, raw);
  if (!read.ok) return read;
  const { homeWinPercentage: home, tiePercentage: tie } = read.value;
  if (home === undefined || home === null) return { ok: true, value: null };
  return { ok: true, value: { playId: raw.playId, home, ...(tie && { tie }) } };
};
