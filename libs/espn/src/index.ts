export { type DecodedBody, bodyLimit, decodeBody } from './decode/decode-body.js';
export { SummaryParser } from './decode/summary-parser.js';
export { espnPath, hasPlays, leagueOf } from './league/espn-leagues.js';
export { type ListChange, type Placed } from './change/list-change.js';
export { type ChancesChange } from './change/chances-change.js';
export { type SummaryChange, applySummaryChange } from './change/summary-change.js';
export {
  type Problem,
  type RawChance,
  type RawGame,
  type RawLine,
  type RawOdds,
  type SeenSummary,
  type WatchedEntry,
  type WatchedSummary,
} from './watch/watched.js';
export { type RawPlay } from './raw/raw-play.js';
export { watchSummary } from './watch/watch-summary.js';
export { type SeenScoreboard, watchScoreboard } from './watch/watch-scoreboard.js';
export { type Derived, type KnownFeed, type Observed, unknownFeed } from './observe/known-feed.js';
export { factsOf, factsOfEntry } from './observe/facts-of.js';
export { observeSummary } from './observe/observe-summary.js';
export {
  type ObservedScoreboard,
  type ScoreboardAsked,
  type ScoreboardChange,
  applyScoreboardChange,
  observeScoreboard,
} from './observe/observe-scoreboard.js';
export { type Count } from './reconcile/count.js';
export { type Reconciliation, reconcile } from './reconcile/reconcile.js';
export { type ReconcileReport, UnreadableSummary, reconcilePayload } from './reconcile/reconcile-payload.js';
export { type FeedHost, type FetchOutcome } from './client/fetch-outcome.js';
export { type EspnClient, type EspnClientOptions, espnClient } from './client/espn-client.js';
