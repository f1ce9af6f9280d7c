import { type KnownFeed, observeSummary, SummaryParser, unknownFeed } from '@pbp/espn';
import { type FeedGame, generateGame, renderSummary } from '@pbp/simulation';
import { alternate, costRow, type Row, timed } from './row.js';

/** Many short rounds: a neighbour's burst on the machine then meets both sides of most of them alike. */
const rounds = 101;
/** Polls before the first round: a poller is at it all evening, and its engine has long seen what is hot. */
const warmingPolls = 1_000;

const bodyAt = (game: FeedGame, at: number): string =>
  JSON.stringify(renderSummary(game, at, { faults: ['ballast'], seed: at }));

/** Polls of one game, one after the other, behind one that both the feed's reader and we know. */
interface Run {
  readonly before: string;
  readonly polls: readonly string[];
}

const parserAfter = (body: string): SummaryParser => {
  const parser = new SummaryParser();
  parser.parse(body);
  return parser;
};

const knownAfter = (body: string): KnownFeed => observeSummary(unknownFeed(), JSON.parse(body)).known;

const measure = async (row: string, runs: readonly [Run, ...Run[]], most: number): Promise<Row> => {
  const [{ before, polls }] = runs;
  const known = knownAfter(before);
  const changes = observeSummary(known, JSON.parse(polls[0] ?? '')).polled !== null;
  const count = runs.reduce((sum, run) => sum + run.polls.length, 0);
  const ours = async (): Promise<number> => {
    const parsers = runs.map((run) => parserAfter(run.before));
    const ms = await timed(() => {
      for (const [at, run] of runs.entries())
        for (const body of run.polls) observeSummary(known, parsers[at]?.parse(body));
    });
    return ms / count;
  };
  const bare = async (): Promise<number> => {
    const ms = await timed(() => {
      for (const run of runs) for (const body of run.polls) JSON.parse(body);
    });
    return ms / count;
  };
  for (let warmed = 0; warmed < warmingPolls; warmed += count) await ours();
  const size = Math.round((polls[0]?.length ?? 0) / 1000);
  const what = changes ? 'changed' : 'only ballast differs';
  return costRow(`${row} (${size} kB, ${what})`, 'ms', await alternate(rounds, ours, bare), most);
};

/** What observing a poll costs, parsing included, beside parsing its body. */
export const observingRows = async (): Promise<readonly Row[]> => {
  const game = generateGame({ seed: 'observing' });
  const late = Math.max(...game.plays.map(({ arrivesAt }) => arrivesAt).slice(0, -20));
  const settled = game.finalAt + 3_600_000;
  const quiet = {
    before: bodyAt(game, settled),
    polls: [10, 20, 30, 40].map((s) => bodyAt(game, settled + s * 1_000)),
  };
  const busy = { before: bodyAt(game, late - 30_000), polls: [bodyAt(game, late)] };
  return [
    await measure('unchanged poll, of four behind a change', [quiet], 1.1),
    await measure('changed poll', [busy, busy, busy, busy], 1.5),
  ];
};
