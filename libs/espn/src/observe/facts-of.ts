import { type Game } from '@pbp/domain';
import { anomaly } from '../facts/anomaly.js';
import { boxAnomalies, boxScoreFacts, rosterFacts } from '../facts/box-facts.js';
import { chanceFacts } from '../facts/chance-facts.js';
import { lineAnomalies, lineFacts } from '../facts/line-facts.js';
import { playFacts } from '../facts/play-facts.js';
import { ending, periods, reopening, starting } from '../facts/progress-facts.js';
import { reconciliation } from '../facts/reconciliation.js';
import { announcement, callingOff, rescheduling } from '../facts/schedule-facts.js';
import { observing } from '../facts/score-facts.js';
import { type Step, type Telling, type Told, tell, tellAll } from '../facts/telling.js';
import { sameJson } from '../raw/json.js';
import { readGame } from '../read/read-game.js';
import { type RawGame, type WatchedEntry, type WatchedSummary } from '../watch/watched.js';
import { type Derived, type KnownFeed, gameIdOf } from './known-feed.js';

const untold = (game: Game): Told => ({ game, facts: [] });

const snapshotOf = (raw: RawGame | null) => {
  const read = raw ? readGame(raw) : undefined;
  return read?.ok ? read.value : null;
};

const schedulingSteps = (telling: Telling): readonly Step[] => [
  (game) => rescheduling(game, telling),
  (game) => callingOff(game, telling),
  (game) => reopening(game, telling),
  (game) => starting(game, telling),
];

const scoringSteps = (telling: Telling): readonly Step[] => [
  (game) => periods(game, telling),
  (game) => observing(game, telling),
  (game) => ending(game, telling),
];

/** Tells the steps of one source around what lies between them. */
const tellSource = (game: Game, telling: Telling, between: readonly Step[], after: readonly Step[]): Told => {
  const announced = tell(untold(game), announcement(game, telling));
  return tellAll(announced, [...schedulingSteps(telling), ...between, ...scoringSteps(telling), ...after]);
};

const summaryTelling = (watched: WatchedSummary, before: WatchedSummary | null): Telling | string => {
  if (watched.header === null) return 'has not been read yet';
  const read = readGame(watched.header);
  if (!read.ok) return read.problem;
  return {
    source: 'summary',
    now: read.value,
    before: before?.header === watched.header ? read.value : snapshotOf(before?.header ?? null),
  };
};

const newProblems = (watched: WatchedSummary, before: WatchedSummary | null, gameId: string) =>
  watched.problems
    .filter((problem) => !before?.problems.some((known) => sameJson(known, problem)))
    .map((problem) => anomaly(gameId, problem));

const headerProblem = (watched: WatchedSummary, before: WatchedSummary | null, telling: Telling | string) =>
  typeof telling === 'string' && watched.header && watched.header !== before?.header
    ? [anomaly(watched.header.id, { where: 'header', subject: watched.header.id, problem: telling })]
    : [];

/**
 * What a summary's newest watched part says beside what was known, and what is known then. Pure: deriving from the
 * changes noted in a poll stream gives the very facts that were told when the payloads came.
 */
export const factsOf = (known: KnownFeed, watched: WatchedSummary): Derived => {
  if (watched === known.summary) return { facts: [], known };
  const before = known.game.known ? known.summary : null;
  const telling = summaryTelling(watched, before);
  const contents: Step[] = [
    (game) => lineFacts(game, watched),
    (game) => rosterFacts(game, watched, before),
    (game) => chanceFacts(game, watched, before),
    (game) => playFacts(game, watched, before),
  ];
  const figures: Step[] = [
    (game) => lineFacts(game, watched),
    (game) => lineAnomalies(game, watched, before),
    (game) => boxScoreFacts(game, watched),
    reconciliation,
    (game) => boxAnomalies(game, watched, before),
  ];
  const told =
    typeof telling === 'string'
      ? tellAll(untold(known.game), [...contents, ...figures])
      : tellSource(known.game, telling, contents, figures);
  const next = { ...known, game: told.game, summary: watched };
  const problems = [
    ...headerProblem(watched, known.summary, telling),
    ...newProblems(watched, known.summary, gameIdOf(next)),
  ];
  const complete = tell(told, problems);
  return { facts: complete.facts, known: { ...next, game: complete.game } };
};

/** What a scoreboard's newest entry says of its game beside what was known. Pure, as `factsOf` is. */
export const factsOfEntry = (known: KnownFeed, entry: WatchedEntry): Derived => {
  if (entry === known.entry) return { facts: [], known };
  const read = readGame(entry);
  const day = typeof entry['day'] === 'string' ? entry['day'] : undefined;
  const told = read.ok
    ? tellSource(known.game, { source: 'scoreboard', now: read.value, before: snapshotOf(known.entry), day }, [], [])
    : tell(untold(known.game), [anomaly(entry.id, { where: 'scoreboard', subject: entry.id, problem: read.problem })]);
  return { facts: told.facts, known: { ...known, game: told.game, entry } };
};
