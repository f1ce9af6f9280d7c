import { type BasketballLeagueId, leagueDayOf, leagues, type Side } from '@pbp/domain';
import { type FeedGame, type FeedPlay, type FeedPlayer, type FeedTeam } from '../feed/feed-game.js';
import { type Json, type JsonObject } from '../feed/json.js';
import { recordedPlays } from './recorded-plays.js';
import { listOf, numberOf, objectOf, textOf, timeOf } from './read.js';

/** The JSON is no final basketball summary with teams; the message says what is missing. */
export class NotReplayable extends Error {}

const slugs: Readonly<Record<string, BasketballLeagueId>> = {
  '46': 'nba',
  '59': 'wnba',
  '41': 'mens-college-basketball',
  '54': 'womens-college-basketball',
};

/** The league is named in newer headers, and by number in every uid ("s:40~l:46~..."). */
const leagueOf = (header: JsonObject): BasketballLeagueId => {
  const number = /~l:(\d+)/.exec(textOf(header['uid']))?.[1] ?? '';
  const league = slugs[number];
  if (!league) throw new NotReplayable(`not a basketball summary (uid ${textOf(header['uid']) || 'missing'})`);
  return league;
};

const playersOf = (summary: JsonObject, teamId: string): FeedPlayer[] => {
  const box = listOf(objectOf(summary['boxscore'])['players']).find(
    (entry) => textOf(objectOf(entry['team'])['id']) === teamId,
  );
  const table = listOf(box?.['statistics'])[0] ?? {};
  const keys = Array.isArray(table['keys']) ? table['keys'].map((key: Json) => textOf(key)) : [];
  return listOf(table['athletes']).map((entry): FeedPlayer => {
    const athlete = objectOf(entry['athlete']);
    const stats: readonly Json[] = Array.isArray(entry['stats']) ? entry['stats'] : [];
    return {
      id: textOf(athlete['id']),
      name: textOf(athlete['displayName']),
      shortName: textOf(athlete['shortName']),
      jersey: textOf(athlete['jersey']),
      position: textOf(objectOf(athlete['position'])['abbreviation']),
      starter: entry['starter'] === true,
      plays: entry['didNotPlay'] !== true,
      finalMinutes: numberOf(stats[keys.indexOf('minutes')]),
    };
  });
};

const teamOf = (summary: JsonObject, competitor: JsonObject): FeedTeam => {
  const team = objectOf(competitor['team']);
  const id = textOf(competitor['id']);
  return {
    team: {
      id,
      abbreviation: textOf(team['abbreviation']),
      name: textOf(team['name']),
      location: textOf(team['location']),
      color: textOf(team['color']) || undefined,
      alternateColor: textOf(team['alternateColor']) || undefined,
    },
    slug: textOf(team['displayName'])
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-'),
    record: textOf(listOf(competitor['record'])[0]?.['summary']) || '0-0',
    timeouts: 7,
    players: playersOf(summary, id),
  };
};

const second = 1_000;

/** A period begins a little before its first play, and not before the one before it has ended. */
const beginnings = (plays: readonly FeedPlay[]): number[] => {
  const firsts = new Map<number, number>();
  for (const { period, arrivesAt } of plays) firsts.set(period, Math.min(firsts.get(period) ?? Infinity, arrivesAt));
  return [...firsts.entries()].sort(([a], [b]) => a - b).map(([, at]) => at - second);
};

const competitorFor = (competitors: readonly JsonObject[], side: Side): JsonObject => {
  const found = competitors.find((entry) => entry['homeAway'] === side);
  if (!found) throw new NotReplayable(`the header names no ${side} team`);
  return found;
};

const scoreOf = (competitors: readonly JsonObject[], side: Side): number =>
  numberOf(competitorFor(competitors, side)['score']);

const lineOf = (competitors: readonly JsonObject[], side: Side): number[] =>
  listOf(competitorFor(competitors, side)['linescores']).map((period) => numberOf(period['displayValue']));

/**
 * A recorded final summary as a game that can be polled at any moment: plays in the order in which they arrived
 * (`sequenceNumber`), stale scores included, and in the end the recording itself. Throws `NotReplayable`.
 */
export const replayOf = (summary: JsonObject): FeedGame => {
  const header = objectOf(summary['header']);
  const competition = listOf(header['competitions'])[0] ?? {};
  const league = leagueOf(header);
  if (objectOf(objectOf(competition['status'])['type'])['completed'] !== true)
    throw new NotReplayable('the game is not completed');
  const competitors = listOf(competition['competitors']);
  const [home, away] = [
    teamOf(summary, competitorFor(competitors, 'home')),
    teamOf(summary, competitorFor(competitors, 'away')),
  ];
  const startsAt = timeOf(competition['date']);
  if (startsAt === undefined) throw new NotReplayable('the header has no date');
  const sideOf = (id: string): Side | undefined =>
    id === home.team.id ? 'home' : id === away.team.id ? 'away' : undefined;
  const plays = recordedPlays({ summary, league: leagues[league], startsAt, sideOf });
  const ended = plays.reduce((latest, { arrivesAt }) => Math.max(latest, arrivesAt), startsAt + 7_200 * second);
  return {
    id: textOf(header['id']),
    league,
    day: leagueDayOf(startsAt),
    startsAt,
    home,
    away,
    venue: textOf(objectOf(objectOf(summary['gameInfo'])['venue'])['fullName']),
    neutralSite: competition['neutralSite'] === true,
    spread: 0,
    pickcenter: summary['pickcenter'] ?? [],
    plays,
    periodsBegin: beginnings(plays),
    finalAt: ended + 18 * second,
    recorded: summary,
    recordedLine: { home: lineOf(competitors, 'home'), away: lineOf(competitors, 'away') },
    recordedScore: { home: scoreOf(competitors, 'home'), away: scoreOf(competitors, 'away') },
  };
};
