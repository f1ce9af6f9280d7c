import { type KnownGame, currentPlays, unknownPlays } from '@pbp/domain';
import { isOver } from '../facts/is-over.js';
import { observeSummary } from '../observe/observe-summary.js';
import { type KnownFeed, unknownFeed } from '../observe/known-feed.js';
import { readLine } from '../read/read-line.js';
import { type Reconciliation, reconcile } from './reconcile.js';

/** How one game's plays compare with the feed's own figures. */
export interface ReconcileReport extends Omit<Reconciliation, 'agrees'> {
  readonly gameId: string;
  readonly league: string;
  readonly completed: boolean;
  /** How many plays the feed lists. */
  readonly plays: number;
  readonly score: { readonly equal: boolean };
  /** Plays of a type that nobody knows, told as "other". */
  readonly unknownPlays: number;
}

/** The payload is no summary of a game that is followed; the message says what is wrong with it. */
export class UnreadableSummary extends Error {
  readonly code = 'UNREADABLE_SUMMARY';
}

/** A live game's box score is no fact yet, but may be compared all the same. */
const withBox = (game: KnownGame, { summary }: KnownFeed): KnownGame => {
  if (game.reported.length > 0 || !summary) return game;
  const reported = summary.box.flatMap((raw) => {
    const read = readLine(raw);
    return read.ok ? [read.value.reported] : [];
  });
  return { ...game, reported };
};

const reportOf = (game: KnownGame): ReconcileReport => {
  const { agrees, players, stats, lineScore, minutes, plusMinus, differences } = reconcile(game);
  return {
    gameId: game.id,
    league: game.league,
    completed: isOver(game.observed.summary?.status),
    plays: currentPlays(game).length,
    players,
    stats,
    lineScore,
    score: { equal: agrees.score },
    minutes,
    plusMinus,
    unknownPlays: unknownPlays(game).reduce((sum, { count }) => sum + count, 0),
    differences,
  };
};

/**
 * Compares a summary's plays with its header and box score.
 *
 * @throws UnreadableSummary where the payload is no summary of a game that is followed
 */
export const reconcilePayload = (payload: unknown): ReconcileReport => {
  const { known, facts } = observeSummary(unknownFeed(), payload);
  if (known.game.known) return reportOf(withBox(known.game, known));
  const told = facts.flatMap((fact) =>
    fact.type === 'FeedAnomaly' ? [`${fact.data.subject} ${fact.data.problem}`] : [],
  );
  throw new UnreadableSummary(`is no summary of a game that is followed: ${told.join('; ')}`);
};
