import { type KnownFeed, observeSummary, unknownFeed } from '@pbp/espn';
import { type FeedGame, generateGame, renderSummary } from '@pbp/simulation';
import { alternate, costRow, type Row, timed } from './row.js';

/** Many short rounds: a neighbour's burst on the machine then meets both sides of most of them alike. */
const rounds = 101;
const pollsARound = 4;
/** Polls before the first round: a poller is at it all evening, and its engine has long seen what is hot. */
const warmingPolls = 1_000;

const bodyAt = (game: FeedGame, at: number): string =>
  JSON.stringify(renderSummary(game, at, { faults: ['ballast'], seed: at }));

const parsed = (body: string): unknown => JSON.parse(body);

const knownAfter = (body: string): KnownFeed => observeSummary(unknownFeed(), parsed(body)).known;

const repeat = (work: () => unknown): Promise<number> =>
  timed(() => {
    for (let i = 0; i < pollsARound; i++) work();
  }).then((ms) => ms / pollsARound);

const measure = async (row: string, before: string, now: string, most: number): Promise<Row> => {
  const known = knownAfter(before);
  const changes = observeSummary(known, parsed(now)).polled !== null;
  for (let poll = 0; poll < warmingPolls; poll++) observeSummary(known, parsed(now));
  const measured = await alternate(
    rounds,
    () => repeat(() => observeSummary(known, parsed(now))),
    () => repeat(() => parsed(now)),
  );
  return costRow(
    `${row} (${Math.round(now.length / 1000)} kB, ${changes ? 'changed' : 'only ballast differs'})`,
    'ms',
    measured,
    most,
  );
};

/** What observing a poll costs beside parsing its body. */
export const observingRows = async (): Promise<readonly Row[]> => {
  const game = generateGame({ seed: 'observing' });
  const late = Math.max(...game.plays.map(({ arrivesAt }) => arrivesAt).slice(0, -20));
  const settled = game.finalAt + 3_600_000;
  return [
    await measure('unchanged poll', bodyAt(game, settled), bodyAt(game, settled + 10_000), 1.1),
    await measure('changed poll', bodyAt(game, late - 30_000), bodyAt(game, late), 1.5),
  ];
};
