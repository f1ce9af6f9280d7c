import { playRows, saysKnownPlay } from '../raw/play-rows.js';
import { type RawPlay, asRawPlay, rawPlayId } from '../raw/raw-play.js';
import { sameJson } from '../raw/json.js';
import { samePlay } from '../raw/same-play.js';
import {
  type Problem,
  type RawGame,
  type RawLine,
  type RawOdds,
  type SeenSummary,
  type WatchedSummary,
} from '../watch/watched.js';
import { type ChancesChange, applyChancesChange, changeOfChances } from './chances-change.js';
import { type ListChange, applyListChange, between, commonEdges, diffList } from './list-change.js';

/** What a poll changed in the watched part of a summary: JSON-safe, plays as served with their place. */
export interface SummaryChange {
  readonly header?: RawGame;
  readonly plays?: ListChange<RawPlay>;
  readonly box?: ListChange<RawLine>;
  readonly chances?: ChancesChange;
  readonly odds?: RawOdds;
  readonly problems?: readonly Problem[];
}

/** What is known before the first poll. */
const nothingWatched: WatchedSummary = {
  header: null,
  plays: [],
  box: [],
  chances: [],
  odds: null,
  problems: [],
};

const playList = { keyOf: rawPlayId, same: samePlay };
const lineList = { keyOf: (line: RawLine) => line.key, same: sameJson };

const stray = (play: unknown, problem: string): Problem => ({
  where: 'play',
  subject: (JSON.stringify(play) ?? '').slice(0, 120),
  problem,
});

interface Sorted {
  readonly plays: readonly RawPlay[];
  readonly problems: readonly Problem[];
}

/** The plays that can be told apart from those before; of plays with one id the first counts. */
const sortOut = (seen: readonly unknown[], taken: ReadonlySet<string>): Sorted => {
  const byId = new Map<string, RawPlay>();
  const problems: Problem[] = [];
  for (const raw of seen) {
    const play = asRawPlay(raw);
    if (play === undefined) problems.push(stray(raw, 'has no id'));
    else if (taken.has(play.id) || byId.has(play.id)) problems.push(stray(raw, `repeats the id ${play.id}`));
    else byId.set(play.id, play);
  }
  return { plays: [...byId.values()], problems };
};

/** What a list was found to say: plays that a body writes as before are the very same list (`SummaryParser`). */
const foundToSay = new WeakMap<readonly unknown[], readonly RawPlay[]>();

/** Most polls change nothing or the list's end: what both lists share at their edges is not looked at again. */
const changeOfPlays = (known: readonly RawPlay[], seen: readonly unknown[]) => {
  if (foundToSay.get(seen) === known) return { change: null, problems: [] };
  const edges = commonEdges(playRows(known), seen, saysKnownPlay);
  if (between(seen, edges).length === 0 && between(known, edges).length === 0) {
    foundToSay.set(seen, known);
    return { change: null, problems: [] };
  }
  const head = known.slice(0, edges.head);
  const tail = known.slice(known.length - edges.tail);
  const { plays, problems } = sortOut(between(seen, edges), new Set([...head, ...tail].map(rawPlayId)));
  return { change: diffList(known, [...head, ...plays, ...tail], playList), problems };
};

/** What `seen` changes in what was known; null where nothing watched changed. What `seen` does not mention stays. */
export const changeOfSummary = (watched: WatchedSummary | null, seen: SeenSummary): SummaryChange | null => {
  const known = watched ?? nothingWatched;
  const plays = seen.plays && changeOfPlays(known.plays, seen.plays);
  const box = seen.box && seen.box !== known.box && diffList(known.box, seen.box, lineList);
  const chances = seen.chances && changeOfChances(known.chances, seen.chances);
  const problems = [...seen.problems, ...(plays?.problems ?? []), ...(chances?.problems ?? [])];
  const change: SummaryChange = {
    ...(seen.header && !sameJson(known.header, seen.header) && { header: seen.header }),
    ...(plays?.change && { plays: plays.change }),
    ...(box && { box }),
    ...(chances?.change && { chances: chances.change }),
    ...(seen.odds && !sameJson(known.odds, seen.odds) && { odds: seen.odds }),
    ...(!sameJson(known.problems, problems) && { problems }),
  };
  return Object.keys(change).length > 0 ? change : null;
};

/** The watched part after a change that was noted for it. Untouched plays stay the very same objects. */
export const applySummaryChange = (watched: WatchedSummary | null, change: SummaryChange): WatchedSummary => {
  const known = watched ?? nothingWatched;
  return {
    header: change.header ?? known.header,
    plays: change.plays ? applyListChange(known.plays, change.plays, rawPlayId) : known.plays,
    box: change.box ? applyListChange(known.box, change.box, lineList.keyOf) : known.box,
    chances: change.chances ? applyChancesChange(known.chances, change.chances) : known.chances,
    odds: change.odds ?? known.odds,
    problems: change.problems ?? known.problems,
  };
};
