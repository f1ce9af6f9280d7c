import { type BasketballLeagueId, isLeagueId, leagues } from '@pbp/domain';
import { faults, type Faults, parseFaults } from '@pbp/simulation';
import { type Command, InvalidArgumentError } from 'commander';
import { type RunOptions } from './run-simulator.js';

const number =
  (low: number, high: number, whole: boolean) =>
  (text: string): number => {
    const value = Number(text);
    const fits = text.trim() !== '' && value >= low && value <= high && (!whole || Number.isInteger(value));
    if (!fits) throw new InvalidArgumentError(`must be a${whole ? ' whole' : ''} number from ${low} to ${high}.`);
    return value;
  };

const leagueList = (text: string): readonly BasketballLeagueId[] =>
  text.split(',').map((word) => {
    const league = word.trim();
    if (!isLeagueId(league) || leagues[league].sport !== 'basketball') {
      throw new InvalidArgumentError(
        `knows nba, wnba, mens-college-basketball and womens-college-basketball, not "${league}".`,
      );
    }
    return league as BasketballLeagueId;
  });

const faultList = (text: string): Faults => {
  try {
    return parseFaults(text);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? `${error.message}.` : String(error));
  }
};

const moment = (text: string): number => {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new InvalidArgumentError('must be a moment such as 2026-01-16T02:20Z.');
  return at;
};

interface Parsed extends Omit<RunOptions, 'leagues' | 'opensAt'> {
  readonly league: readonly BasketballLeagueId[];
  readonly start?: number;
}

/** Gives a command the simulator's options; `run` gets them read and checked. */
export const describeSimulate = (command: Command, run: (options: RunOptions) => Promise<void>): Command =>
  command
    .description("serve ESPN's URLs with generated evenings or recorded games, at simulated time")
    .option('--port <number>', 'port to listen on, 0 takes a free one', number(0, 65_535, true), 9100)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--speed <times>', 'times faster than real time, 1 to 1000', number(1, 1000, false), 8)
    .option('--seed <text>', 'the same seed gives the same bytes', '1')
    .option('--league <list>', 'leagues, separated by commas', leagueList, ['nba'])
    .option('--games <number>', 'games of each league on an evening', number(1, 15, true), 8)
    .option('--faults <list>', `what the feed gets wrong: ${faults.join(', ')}, all`, faultList, [])
    .option('--evening', 'generated evenings, the default without --recordings')
    .option('--recordings <directory>', 'replay the finished games of this directory instead')
    .option('--start <moment>', 'simulated time at which the first evening opens', moment)
    .option('--paused', 'begin with the clock standing still')
    .option('--data-dir <directory>', 'keep the simulated time here and go on from it')
    .option('--with-parent', 'end when standard input closes')
    .action(({ league, start, ...rest }: Parsed) => run({ ...rest, leagues: league, opensAt: start }));
