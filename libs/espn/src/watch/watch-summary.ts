import { hasPlays } from '../league/espn-leagues.js';
import { defined, isJsonObject, listOf, member, memberAt, pick } from '../raw/json.js';
import { saysTheSameBox } from './same-box.js';
import { watchBox } from './watch-box.js';
import { textId, watchGame } from './watch-game.js';
import { watchOdds } from './watch-odds.js';
import { type Problem, type RawGame, type RawLine, type SeenSummary } from './watched.js';

/** The old web address wraps the summary in an envelope. */
const unwrap = (payload: unknown): unknown => member(payload, 'gamepackageJSON') ?? payload;

const watchHeader = (summary: unknown): RawGame | undefined => {
  const header = member(summary, 'header');
  const competition = listOf(member(header, 'competitions'))[0];
  const id = textId(member(header, 'id')) ?? textId(member(competition, 'id'));
  if (id === undefined || !isJsonObject(competition)) return undefined;
  return {
    ...defined({
      season: pick(member(header, 'season'), 'year', 'type'),
      league: memberAt(header, 'league', 'slug'),
      venue: memberAt(summary, 'gameInfo', 'venue', 'fullName'),
      regulationPeriods: memberAt(summary, 'format', 'regulation', 'periods'),
    }),
    ...watchGame(competition),
    id,
  };
};

const notAList = (where: Problem['where'], subject: string): Problem => ({ where, subject, problem: 'is not a list' });

/** An absent member is no problem; one that should be a list and is not, is. */
const listOrProblem = (value: unknown, where: Problem['where'], subject: string, problems: Problem[]) => {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value as readonly unknown[];
  problems.push(notAList(where, subject));
  return undefined;
};

const seenBox = (players: readonly unknown[], known: readonly RawLine[]): readonly RawLine[] =>
  saysTheSameBox(known, players) ? known : watchBox(players);

/**
 * What a summary says of the things that are watched: header (competitors, status), plays as served, players' lines,
 * win probabilities, the line before the game.
 * Everything else of the payload is dropped. Accepts any JSON; what it lacks is told in `problems`.
 * A box that says what is known of it comes back as the very same lines.
 */
export const watchSummary = (payload: unknown, knownBox: readonly RawLine[] = []): SeenSummary => {
  const summary = unwrap(payload);
  const header = watchHeader(summary);
  if (!header) return { problems: [{ where: 'header', subject: 'header', problem: 'has no id or no competition' }] };
  if (!hasPlays(header['league'])) return { header, problems: [] };
  const problems: Problem[] = [];
  const plays = listOrProblem(member(summary, 'plays'), 'play', 'plays', problems);
  const players = listOrProblem(memberAt(summary, 'boxscore', 'players'), 'boxScore', 'boxscore.players', problems);
  const chances = listOrProblem(member(summary, 'winprobability'), 'winProbability', 'winprobability', problems);
  const pickcenter = listOrProblem(member(summary, 'pickcenter'), 'pregameLine', 'pickcenter', problems);
  const box = players && seenBox(players, knownBox);
  return { header, plays, box, chances, odds: pickcenter && watchOdds(pickcenter), problems };
};
