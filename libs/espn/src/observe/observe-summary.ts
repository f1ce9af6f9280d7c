import { type SummaryChange, applySummaryChange, changeOfSummary } from '../change/summary-change.js';
import { watchSummary } from '../watch/watch-summary.js';
import { type SeenSummary } from '../watch/watched.js';
import { factsOf } from './facts-of.js';
import { type KnownFeed, type Observed, gameIdOf } from './known-feed.js';

/** An answer about another game than the one asked for is no answer. */
const ofThisGame = (known: KnownFeed, seen: SeenSummary): SeenSummary => {
  const id = gameIdOf(known);
  if (!seen.header || id === '' || seen.header.id === id) return seen;
  return { problems: [{ where: 'header', subject: 'header', problem: `is of game ${seen.header.id}, not of ${id}` }] };
};

/**
 * Looks at a summary (any JSON) beside what is known of its game: `polled` is the change to note in the poll stream,
 * null where nothing watched changed, `facts` are the game's. Observing the same payload again tells nothing. Never throws.
 */
export const observeSummary = (known: KnownFeed, payload: unknown): Observed<SummaryChange> => {
  const polled = changeOfSummary(known.summary, ofThisGame(known, watchSummary(payload, known.summary?.box)));
  if (polled === null) return { polled, facts: [], known };
  return { polled, ...factsOf(known, applySummaryChange(known.summary, polled)) };
};
