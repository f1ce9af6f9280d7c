import { basename } from 'node:path';
import { isLeagueId, type LeagueId } from '@pbp/domain';

/** A recorded body: what it is, of which league, and when it was fetched. */
export type Recording =
  | { readonly of: 'scoreboard'; readonly league: LeagueId; readonly day: string; readonly fetchedAt: string }
  | { readonly of: 'summary'; readonly league: LeagueId; readonly gameId: string; readonly fetchedAt: string };

const timeInName = (name: string): string | null => {
  const [, date, hours, minutes, seconds] = /(\d{4}-\d\d-\d\d)T(\d\d):?(\d\d):?(\d\d)/.exec(name) ?? [];
  return date ? `${date}T${hours}:${minutes}:${seconds}.000Z` : null;
};

const member = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const isoOr = (value: string | null, otherwise: string): string => {
  const time = value === null ? Number.NaN : Date.parse(value);
  return Number.isNaN(time) ? otherwise : new Date(time).toISOString();
};

const dayOf = (payload: unknown, file: string): string => {
  const [, y, m, d] = /scoreboard-(\d{4})(\d\d)(\d\d)/.exec(basename(file)) ?? [];
  if (y) return `${y}-${m}-${d}`;
  return (
    text(member(payload, 'day', 'date')) ?? isoOr(text(member(payload, 'events', 0, 'date')), '1970-01-01').slice(0, 10)
  );
};

const leagueOf = (named: unknown, file: string): LeagueId | null => {
  const candidates = [text(named), ...file.split('/').reverse()].flatMap((one) => one ?? []);
  return (
    candidates.find(isLeagueId) ?? candidates.flatMap((one) => one.split(/-(?=\d)/).filter(isLeagueId)).at(0) ?? null
  );
};

const epoch = new Date(0).toISOString();

/** Tells from a payload and its file's name what was recorded; null for what is neither scoreboard nor summary. */
export const recordingIn = (payload: unknown, file: string): Recording | null => {
  const summary = member(payload, 'gamepackageJSON') ?? payload;
  const events = member(payload, 'events');
  if (Array.isArray(events)) {
    const league = leagueOf(member(payload, 'leagues', 0, 'slug'), file);
    const fetchedAt = timeInName(basename(file)) ?? isoOr(text(member(events, 0, 'date')), epoch);
    return league && { of: 'scoreboard', league, day: dayOf(payload, file), fetchedAt };
  }
  const gameId = text(member(summary, 'header', 'id'));
  const league = leagueOf(member(summary, 'header', 'league', 'slug'), file);
  if (!gameId || !league) return null;
  const start = text(member(summary, 'header', 'competitions', 0, 'date'));
  return { of: 'summary', league, gameId, fetchedAt: timeInName(basename(file)) ?? isoOr(start, epoch) };
};
