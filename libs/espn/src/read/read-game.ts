import { type LeagueId, type Observation, type Side, type Team } from '@pbp/domain';
import * as z from 'zod';
import { leagueOf } from '../league/espn-leagues.js';
import { type RawGame } from '../watch/watched.js';
import { figure, mostPeriods, reachedPeriod, teamPoints } from './bounds.js';
import { type Read, id, isPresent, optional, readBy } from './read.js';
import { feedStatus } from './read-status.js';

/** What one snapshot, header or scoreboard entry, says of a game. */
export interface GameSnapshot {
  readonly gameId: string;
  readonly league: LeagueId;
  /** ISO, UTC, with seconds. */
  readonly startsAt: string;
  readonly home: Team;
  readonly away: Team;
  readonly venue?: string;
  readonly neutralSite: boolean;
  readonly regulationPeriods?: number;
  readonly observation: Observation;
}

const text = z.string();

const team = z.object({
  id,
  abbreviation: optional(text),
  displayName: optional(text),
  location: optional(text),
  name: optional(text),
  color: optional(text),
  alternateColor: optional(text),
});

const fouls = z.object({ teamFoulsCurrent: figure, bonusState: text });

/** Baseball writes "X" or "-" for a half-inning that was not played. */
const pointsOfPeriod = z.union([z.enum(['X', 'x', '-']).transform(() => 0), teamPoints]);

const competitor = z.object({
  homeAway: z.enum(['home', 'away']),
  score: optional(teamPoints),
  linescores: z.array(z.object({ displayValue: optional(pointsOfPeriod) })).max(mostPeriods),
  team,
  possession: optional(z.boolean()),
  timeoutsRemaining: optional(figure),
  fouls: optional(fouls),
});
type Competitor = z.infer<typeof competitor>;

const status = z.object({
  displayClock: optional(text),
  period: optional(reachedPeriod),
  type: z.object({
    name: text,
    state: text,
    completed: z.boolean(),
    detail: optional(text),
  }),
});

/** What is further off is no day of any season, and no day that can be asked for. */
const isOfOurTime = (iso: string): boolean => /^[12]\d{3}-/.test(iso);

/** ESPN leaves the seconds out ("2026-05-02T23:30Z"). */
const instant = text.transform((value, context) => {
  const time = Date.parse(value);
  const iso = Number.isNaN(time) ? '' : new Date(time).toISOString();
  if (isOfOurTime(iso)) return iso;
  context.addIssue({ code: 'custom', message: `${JSON.stringify(value)} is no time` });
  return z.NEVER;
});

const game = z.object({
  id,
  league: text.transform((slug, context) => {
    const league = leagueOf(slug);
    if (league) return league;
    context.addIssue({ code: 'custom', message: `${JSON.stringify(slug)} is no league that is followed` });
    return z.NEVER;
  }),
  date: instant,
  venue: optional(text),
  neutralSite: optional(z.boolean()),
  regulationPeriods: optional(z.int().min(0).max(mostPeriods)),
  status,
  competitors: z.array(competitor).transform((both, context) => {
    const home = both.find(({ homeAway }) => homeAway === 'home');
    const away = both.find(({ homeAway }) => homeAway === 'away');
    if (home && away) return { home, away };
    context.addIssue({ code: 'custom', message: 'home or away is missing' });
    return z.NEVER;
  }),
});
type ReadGame = z.infer<typeof game>;

const asTeam = ({
  id,
  abbreviation,
  displayName,
  location,
  name,
  color,
  alternateColor,
}: Competitor['team']): Team => ({
  id,
  abbreviation: abbreviation ?? '',
  name: name ?? displayName ?? '',
  location: location ?? '',
  ...(color && { color }),
  ...(alternateColor && { alternateColor }),
});

type Competitors = Readonly<Record<Side, Competitor>>;

const foulsOf = ({ home, away }: Competitors): Observation['fouls'] =>
  home.fouls && away.fouls
    ? {
        home: { team: home.fouls.teamFoulsCurrent, bonus: home.fouls.bonusState },
        away: { team: away.fouls.teamFoulsCurrent, bonus: away.fouls.bonusState },
      }
    : undefined;

const timeoutsOf = ({ home, away }: Competitors): Observation['timeoutsLeft'] =>
  isPresent(home.timeoutsRemaining) && isPresent(away.timeoutsRemaining)
    ? { home: home.timeoutsRemaining, away: away.timeoutsRemaining }
    : undefined;

const possessionOf = ({ home, away }: Competitors): Side | undefined => {
  if (home.possession) return 'home';
  return away.possession ? 'away' : undefined;
};

const lineScoreOf = ({ linescores }: Competitor): readonly number[] =>
  linescores.map(({ displayValue }) => displayValue ?? 0);

/** A finished game's header names no period: its line score tells how many were played. */
const periodsListed = ({ home, away }: Competitors): number => Math.max(home.linescores.length, away.linescores.length);

const situation = (both: Competitors): Pick<Observation, 'fouls' | 'timeoutsLeft' | 'possession'> => {
  const fouls = foulsOf(both);
  const timeoutsLeft = timeoutsOf(both);
  const possession = possessionOf(both);
  return { ...(fouls && { fouls }), ...(timeoutsLeft && { timeoutsLeft }), ...(possession && { possession }) };
};

const observationOf = ({ status, competitors }: ReadGame): Observation => ({
  status: feedStatus(status.type),
  detail: status.type.detail ?? '',
  period: status.period ?? periodsListed(competitors),
  clock: status.displayClock ?? '',
  score: { home: competitors.home.score ?? 0, away: competitors.away.score ?? 0 },
  lineScore: { home: lineScoreOf(competitors.home), away: lineScoreOf(competitors.away) },
  ...situation(competitors),
});

const snapshotOf = (read: ReadGame): GameSnapshot => ({
  gameId: read.id,
  league: read.league,
  startsAt: read.date,
  home: asTeam(read.competitors.home.team),
  away: asTeam(read.competitors.away.team),
  ...(read.venue && { venue: read.venue }),
  neutralSite: read.neutralSite ?? false,
  ...(read.regulationPeriods && { regulationPeriods: read.regulationPeriods }),
  observation: observationOf(read),
});

const readAnew = (raw: RawGame): Read<GameSnapshot> => {
  const read = readBy(game, raw);
  return read.ok ? { ok: true, value: snapshotOf(read.value) } : read;
};

/** Each poll looks at its own header and at the one before, which was read when it came. */
const alreadyRead = new WeakMap<RawGame, Read<GameSnapshot>>();

/** Reads a header's or a scoreboard entry's watched part. A member that is missing or mistyped spoils the whole: it is told instead. */
export const readGame = (raw: RawGame): Read<GameSnapshot> => {
  const known = alreadyRead.get(raw);
  if (known) return known;
  const read = readAnew(raw);
  alreadyRead.set(raw, read);
  return read;
};
