import { type LeagueId } from '@pbp/domain';
import { defined, isJsonObject, listOf, member, pick } from '../raw/json.js';
import { textId, watchGame } from './watch-game.js';
import { type Problem, type WatchedEntry } from './watched.js';

export interface SeenScoreboard {
  readonly entries: readonly WatchedEntry[];
  /** What could not be told to be any game's. */
  readonly problems: readonly Problem[];
}

const watchEvent = (event: unknown, league: LeagueId): WatchedEntry | undefined => {
  const id = textId(member(event, 'id'));
  if (id === undefined) return undefined;
  const competition = listOf(member(event, 'competitions'))[0];
  const whole = isJsonObject(competition) ? competition : {};
  return {
    ...defined({ season: pick(member(event, 'season'), 'year', 'type'), league }),
    ...watchGame({ ...pick(event, 'date', 'status'), ...whole }),
    id,
  };
};

const problem = (subject: string, text: string): Problem => ({ where: 'scoreboard', subject, problem: text });

/** What a scoreboard says of each of its games; every event is read for itself. Accepts any JSON. */
export const watchScoreboard = (payload: unknown, league: LeagueId): SeenScoreboard => {
  const events = member(payload, 'events');
  if (!Array.isArray(events)) return { entries: [], problems: [problem('events', 'is not a list')] };
  const seen = events.map((event: unknown) => watchEvent(event, league));
  const entries = [...new Map(seen.flatMap((entry) => (entry ? [[entry.id, entry] as const] : []))).values()];
  const nameless = seen.flatMap((entry, index) => (entry ? [] : [problem(`events.${index}`, 'has no id')]));
  return { entries, problems: nameless };
};
