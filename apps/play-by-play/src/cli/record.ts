import { type Command, InvalidArgumentError } from 'commander';
import { isLeagueId, leagueDayOf, type LeagueId } from '@pbp/domain';
import { espnClient } from '@pbp/espn';
import { version } from '@pbp/platform';
import { recordPayloads } from '../../../ingestion/src/index.js';
import { print, printJson } from './print.js';
import { commandConfig } from './with-event-store.js';

const league = (text: string): LeagueId => {
  if (isLeagueId(text)) return text;
  throw new InvalidArgumentError('not a league that is known, e.g. nba, wnba, mens-college-basketball');
};

const day = (text: string): string => {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  throw new InvalidArgumentError('a date reads yyyy-mm-dd');
};

interface Options {
  readonly league: LeagueId;
  readonly date?: string;
  readonly to: string;
  readonly json?: boolean;
}

const run = async (options: Options): Promise<void> => {
  const { ESPN_BASE_URL: baseUrl, ESPN_FALLBACK_URL: fallbackUrl, ESPN_USER_AGENT: userAgent } = commandConfig();
  const client = espnClient({ version, baseUrl, fallbackUrl, userAgent });
  for await (const recorded of recordPayloads(
    client,
    options.league,
    options.date ?? leagueDayOf(Date.now()),
    options.to,
  )) {
    if ('why' in recorded) process.exitCode = 1;
    if (options.json) printJson(recorded);
    else print('why' in recorded ? `${recorded.failed}: ${recorded.why}` : recorded.file);
  }
};

const layout = `
What is kept, each file gzipped as ESPN served it:
  <folder>/<league>/scoreboard-<yyyymmdd>.json.gz
  <folder>/<league>/summary-<event id>-<state>-<away>-at-<home>.json.gz

<league> is the id as above, <state> one of pre, live, final, postponed, canceled; a game that is recorded again in another
state gets a file beside the first. The tests read such a folder as RECORDINGS_DIR: any number of leagues and games,
.json or .json.gz, UTF-8 or UTF-16. pbp replay, reconcile, model compare and simulate --recordings read it too.`;

/** `pbp record`: a league day's payloads, kept as ESPN serves them. */
export const registerRecord = (program: Command): void => {
  program
    .command('record')
    .description("fetch a league day's scoreboard and its games' summaries from ESPN and keep them as served")
    .requiredOption('--league <id>', 'nba, wnba, mens-college-basketball, womens-college-basketball, nfl, …', league)
    .option('--date <yyyy-mm-dd>', 'league day, US Eastern (default: today)', day)
    .requiredOption('--to <folder>', 'where to keep them, in the layout below')
    .option('--json', 'one JSON line a file')
    .addHelpText('after', layout)
    .action(run);
};
