import { type Score, type Side } from '@pbp/domain';
import { type FeedGame, type FeedPlay } from '../feed/feed-game.js';
import { type Status, statusAt } from './status.js';

/** What one poll shows of a game. Its parts may contradict each other: real payloads hold different snapshots. */
export interface View {
  readonly at: number;
  readonly status: Status;
  readonly score: Score;
  readonly lineScore: Readonly<Record<Side, readonly number[]>>;
  /** The entries of the play list, in its order. */
  readonly plays: readonly FeedPlay[];
  /** The plays that box score, fouls and timeouts are counted from. */
  readonly counted: readonly FeedPlay[];
  /** In the order in which the plays arrived, as ESPN lists them. */
  readonly chances: readonly Chance[];
  /** Whether a bookmaker's line is listed, and by how many points it stands apart from the one it closes with. */
  readonly line: { readonly listed: boolean; readonly moved: number };
  /** Changes what does not matter: news, odds, videos, the order of keys. */
  readonly ballast: number;
}

/** A win probability as it is listed: now and then a play is named and nothing said of it. */
export interface Chance {
  readonly playId: string;
  readonly home?: number;
}

/** A game as it stands at a moment, and what a poll shows of it. */
export interface Shown {
  readonly game: FeedGame;
  readonly view: View;
}

const lineOf = (plays: readonly FeedPlay[], side: Side, periods: number): number[] => {
  const line = new Array<number>(periods).fill(0);
  for (const play of plays)
    if (play.side === side && play.points > 0) line[play.period - 1] = (line[play.period - 1] ?? 0) + play.points;
  return line;
};

const sum = (line: readonly number[]): number => line.reduce((total, points) => total + points, 0);

export const chancesOf = (plays: readonly FeedPlay[]): readonly Chance[] =>
  plays
    .filter(({ homeWinProbability }) => homeWinProbability !== undefined)
    .toSorted((one, other) => one.sequence - other.sequence)
    .map(({ id, homeWinProbability }) => ({ playId: id, home: homeWinProbability }));

/** What a forfeit counts, as recorded: two points and no play. */
const forfeitScore = ({ calledOff }: FeedGame): Score | undefined =>
  calledOff?.as === 'forfeit'
    ? { home: calledOff.winner === 'home' ? 2 : 0, away: calledOff.winner === 'away' ? 2 : 0 }
    : undefined;

const decidedScore = (game: FeedGame, { kind }: Status): Score | undefined => {
  if (kind === 'final') return game.recordedScore;
  return kind === 'forfeit' ? forfeitScore(game) : undefined;
};

/** The honest view at a moment (epoch milliseconds): whatever had arrived by then. */
export const viewAt = (game: FeedGame, at: number): View => {
  const plays = game.plays.filter((play) => play.arrivesAt <= at);
  const status = statusAt(game, plays, at);
  const final = status.kind === 'final';
  const periods = final ? game.periodsBegin.length : status.period;
  const added = { home: lineOf(plays, 'home', periods), away: lineOf(plays, 'away', periods) };
  const lineScore = (final ? game.recordedLine : undefined) ?? added;
  const score = decidedScore(game, status) ?? { home: sum(added.home), away: sum(added.away) };
  const chances = chancesOf(plays);
  const line = { listed: true, moved: 0 };
  return { at, status, score, lineScore, plays, counted: plays, chances, line, ballast: 0 };
};
