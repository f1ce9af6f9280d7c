import { BoxScoreView, type GameCard, GameDetail, PlayList, type PlayRow } from '@pbp/contracts';
import { type Side } from '@pbp/domain';
import { type ShownGame, type ShownPlay, type ShownPoints } from './shown-game.js';

/** A game as the API tells it, all of one revision. */
export interface ToldGame {
  readonly detail: GameDetail;
  readonly plays: readonly PlayRow[];
  readonly boxScore: BoxScoreView;
}

/** Asks for the game, its plays and its box score. Throws while they are not of one revision. */
export const toldGame = async (url: string, gameId: string): Promise<ToldGame> => {
  const get = async (path: string): Promise<unknown> => (await fetch(`${url}/api/games/${gameId}${path}`)).json();
  const [game, list, box] = await Promise.all([get(''), get('/plays'), get('/box-score')]);
  const [detail, { plays, revision }, boxScore] = [
    GameDetail.parse(game),
    PlayList.parse(list),
    BoxScoreView.parse(box),
  ];
  expect([revision, boxScore.revision]).toEqual([detail.card.revision, detail.card.revision]);
  return { detail, plays, boxScore };
};

const clockOf = ({ phase, detail, period, clock }: GameCard): string => {
  if (phase === 'ended') return 'Final';
  if (/^half/i.test(detail)) return 'Half-time';
  if (/^end of/i.test(detail)) return 'Break';
  return period === 0 ? 'Tip-off' : clock;
};

const notBegun = '·none';

const cellsOf = (card: GameCard, side: Side, regulationPeriods: number): readonly string[] => {
  const periods = Math.max(regulationPeriods, card.lineScore.home.length, card.lineScore.away.length);
  const points = Array.from({ length: periods }, (_, index) => String(card.lineScore[side][index] ?? notBegun));
  return [...points, String(card.score?.[side] ?? '')];
};

const wording = ({ text, type }: { readonly text: string; readonly type: PlayRow['type'] }): string =>
  text || type.text;

/** Nothing that a reader could see was ever changed of it. */
const isUntouched = ({ standing, text, clock, period, points, earlier }: PlayRow): boolean =>
  standing === 'recorded' &&
  earlier.every((one) => one.text === text && one.clock === clock && one.period === period && one.points === points);

const swapOf = (play: PlayRow): readonly [came: string, went: string] | null => {
  const [, came, went] = /^(.+) enters the game for (.+)$/.exec(play.text) ?? [];
  return play.kind === 'substitution' && isUntouched(play) && came && went ? [came, went] : null;
};

const sameStoppage = (a: PlayRow, b: PlayRow): boolean =>
  a.period === b.period && a.clock === b.clock && a.side === b.side && swapOf(a) !== null && swapOf(b) !== null;

/** Plays as rows: what a team changes at one stoppage is one row. */
const rowsOf = (plays: readonly PlayRow[]): readonly (readonly PlayRow[])[] =>
  plays.reduce<PlayRow[][]>((rows, play) => {
    const last = rows.at(-1);
    if (last?.[0] && sameStoppage(last[0], play)) last.push(play);
    else rows.push([play]);
    return rows;
  }, []);

const shownRow = (row: readonly PlayRow[]): ShownPlay => {
  const [first, ...more] = row.map(shownPlay);
  if (!first) throw new Error('a row has a play');
  if (more.length === 0) return first;
  const swaps = row.map(swapOf).filter((swap) => swap !== null);
  const [came, went] = [swaps.map(([one]) => one).join(', '), swaps.map(([, one]) => one).join(', ')];
  return { ...first, id: row.map(({ id }) => id).join(' '), text: `In: ${came}. Out: ${went}` };
};

const shownPlay = (play: PlayRow): ShownPlay => {
  const text = wording(play);
  const earlier = play.earlier.map((one) => one.text || play.type.text);
  const before = [...new Set(earlier)].filter((one) => one !== text);
  const stands = play.standing === 'recorded';
  return {
    id: play.id,
    text: stands ? text : '',
    struck: stands ? before : [...before, text],
    tally: stands && play.points > 0 ? `${play.score.away}–${play.score.home}` : '',
  };
};

/** Newest period first, in each the newest play first. */
const newestFirst = (plays: readonly PlayRow[]): readonly (readonly PlayRow[])[] =>
  [...Map.groupBy(rowsOf(plays), ([first]) => first?.period ?? 0)]
    .sort(([a], [b]) => b - a)
    .flatMap(([, ofPeriod]) => ofPeriod.toReversed());

/** What the page has to show of a game that is on or over. */
export const shownGameOf = ({ detail: { card, regulationPeriods }, plays }: ToldGame): ShownGame => ({
  score: { home: String(card.score?.home ?? ''), away: String(card.score?.away ?? '') },
  clock: clockOf(card),
  lineScore: { home: cellsOf(card, 'home', regulationPeriods), away: cellsOf(card, 'away', regulationPeriods) },
  plays: newestFirst(plays).map(shownRow),
  count: String(plays.length),
});

/** Every player who has played, the away team first. */
export const shownPointsOf = ({ boxScore: { away, home } }: ToldGame): readonly ShownPoints[] =>
  [...away.players, ...home.players]
    .filter(({ played }) => played)
    .map(({ shortName, stats }) => [shortName, String(stats.points)]);

/** Field goals made and tried, "48–92", the away team first. */
export const shownMakesOf = ({ boxScore: { away, home } }: ToldGame): readonly string[] =>
  [away, home].map(({ stats }) => `${stats.fieldGoalsMade}–${stats.fieldGoalsAttempted}`);
