import { chancesChanged, feedChances } from '../game/chances.js';
import { regulationSeconds } from '../game/clock/game-clock.js';
import { type KnownGame } from '../game/game.js';
import { type Play } from '../game/play.js';
import { currentPlays } from '../game/plays/current-plays.js';
import { sameData } from '../same-data.js';
import { type Pregame } from '../win-probability/model.js';
import { type EnrichedChange, type EnrichedPlay, type Enrichment, type WithdrawnPlay } from './enriched-play.js';
import { type Around, enrichPlay, type Stand } from './enrich-play.js';
import { floorAt, type Floors, floorsOf, floorsChanged, sameFloor } from './floors.js';
import { type GameModel, gameModelOf } from './frame.js';
import { tipOff } from './running.js';
import { tombstones } from './tombstones.js';

/** What is known otherwise than from the game's own log: it takes the place of the line in there. */
export interface Given {
  /** What was known before the game of who is better. */
  readonly pregame?: Pregame;
}

interface Step {
  readonly stand: Stand;
  readonly enriched: EnrichedPlay;
}

interface Basis {
  readonly game: KnownGame;
  readonly pregame: Pregame | undefined;
  readonly model: GameModel | null;
}

/** All plays of a game as they are enriched now, with what it takes to go on from any of them. */
export interface EnrichedGame {
  readonly basis: Basis | null;
  readonly floors: Floors | null;
  readonly steps: readonly Step[];
  readonly withdrawn: ReadonlyMap<string, WithdrawnPlay>;
}

export const nothingEnriched: EnrichedGame = { basis: null, floors: null, steps: [], withdrawn: new Map() };

/** The enriched plays in the order of the game. */
export const enrichedPlays = ({ steps }: EnrichedGame): readonly EnrichedPlay[] =>
  steps.map(({ enriched }) => enriched);

const reads = ['id', 'home', 'away', 'league', 'day', 'neutralSite', 'regulationPeriods', 'line'] as const;

const stillHolds = ({ game, pregame }: Basis, now: KnownGame, given: Given): boolean =>
  reads.every((key) => game[key] === now[key]) && sameData(pregame, given.pregame);

const basisOf = (known: EnrichedGame, game: KnownGame, given: Given): Basis =>
  known.basis && stillHolds(known.basis, game, given)
    ? { ...known.basis, game }
    : { game, pregame: given.pregame, model: gameModelOf(game, given.pregame) };

/** The final score's word, 0, 1/2 or 1; null before the end. */
const verdictOf = ({ phase }: KnownGame): number | null =>
  phase.is === 'ended' ? (Math.sign(phase.score.home - phase.score.away) + 1) / 2 : null;

const firstOtherPlay = (before: readonly Play[], plays: readonly Play[]): number => {
  let index = 0;
  while (index < before.length && before[index] === plays[index]) index += 1;
  return index;
};

/** From where on the plays must be read again. The end of a game is told by its last play. */
const firstToRead = (known: EnrichedGame, basis: Basis, plays: readonly Play[]): number => {
  if (known.basis?.model !== basis.model || known.basis === null) return 0;
  const first = firstOtherPlay(currentPlays(known.basis.game), plays);
  const over = verdictOf(known.basis.game) !== null || verdictOf(basis.game) !== null;
  return over ? Math.max(0, Math.min(first, known.steps.length - 1, plays.length - 1)) : first;
};

const beforeTheGame = ({ game, model }: Basis): Stand => ({
  playId: null,
  running: tipOff,
  chance: model?.chanceAt({ margin: 0, secondsLeft: regulationSeconds(game), ball: null }) ?? 0.5,
});

/** The same play as it was, or as it is from this revision on. */
const versionOf = (enrichment: Enrichment, was: EnrichedPlay | undefined, revision: number): EnrichedPlay => {
  const now: EnrichedPlay = { standing: 'recorded', playId: enrichment.play.id, ...enrichment, revision };
  return was && sameData(was, { ...now, revision: was.revision }) ? was : now;
};

type AroundOf = (play: Play) => Omit<Around, 'verdict'>;

const aroundIn = ({ game, model }: Basis, floors: Floors): AroundOf => {
  const espn = feedChances(game);
  return (play) => ({ game, model, floor: floorAt(floors, play), espn: espn.get(play.id) ?? null });
};

/** A play before the first changed one: only its fives and ESPN's word can be others. */
const touchUp = (step: Step, floors: Floors, espn: number | null, revision: number): Step => {
  const { enriched } = step;
  const { winProbability } = enriched;
  const told = floorAt(floors, enriched.play);
  const floor = sameFloor(told, enriched.floor) ? enriched.floor : told;
  if (floor === enriched.floor && (!winProbability || winProbability.espn === espn)) return step;
  return {
    ...step,
    enriched: { ...enriched, floor, winProbability: winProbability && { ...winProbability, espn }, revision },
  };
};

/** Most plays are as they were a play ago, and those of which something was told are mostly the last. */
const touchUpAll = (
  known: EnrichedGame,
  first: number,
  { game, floors }: { readonly game: KnownGame; readonly floors: Floors },
  revision: number,
): readonly Step[] => {
  const kept = first === known.steps.length ? known.steps : known.steps.slice(0, first);
  const others = new Set([...floorsChanged(known.floors, floors), ...chancesChanged(known.basis?.game, game)]);
  if (others.size === 0) return kept;
  const espn = feedChances(game);
  const steps = [...kept];
  let left = others.size;
  for (let index = kept.length - 1; index >= 0 && left > 0; index--) {
    const step = kept[index];
    if (!step || !others.has(step.enriched.playId)) continue;
    steps[index] = touchUp(step, floors, espn.get(step.enriched.playId) ?? null, revision);
    left -= 1;
  }
  return steps;
};

/** The plays that were not enriched like this before; what was touched up lies where it lay. */
const newlyEnriched = (known: EnrichedGame, kept: readonly Step[], steps: readonly Step[]): readonly EnrichedPlay[] => {
  const touched = kept === known.steps ? [] : kept.filter((step, index) => step !== known.steps[index]);
  const told = new Set(known.steps.slice(kept.length).map(({ enriched }) => enriched));
  const read = steps.slice(kept.length).filter(({ enriched }) => !told.has(enriched));
  return [...touched, ...read].map(({ enriched }) => enriched);
};

const readOn = (
  known: EnrichedGame,
  kept: readonly Step[],
  basis: Basis,
  around: AroundOf,
  revision: number,
): readonly Step[] => {
  const plays = currentPlays(basis.game);
  if (kept.length === plays.length) return kept;
  const before = new Map(known.steps.slice(kept.length).map(({ enriched }) => [enriched.playId, enriched]));
  const steps = [...kept];
  let stand = kept.at(-1)?.stand ?? beforeTheGame(basis);
  for (const play of plays.slice(kept.length)) {
    const verdict = play === plays.at(-1) ? verdictOf(basis.game) : null;
    const read = enrichPlay(stand, play, { ...around(play), verdict });
    stand = read.stand;
    steps.push({ stand, enriched: versionOf(read.enrichment, before.get(play.id), revision) });
  }
  return steps;
};

/**
 * Goes on from what was enriched before to the game as it is folded now, at the cost of what changed. Gives out every
 * play that is enriched otherwise than before, with this revision, and a tombstone for every one that was taken back.
 * Last word by play id, what was given out is always what enriching the game anew would give.
 * @param revision that of the game's newest event, higher than in all calls before
 */
export const enrich = (
  known: EnrichedGame,
  game: KnownGame,
  revision: number,
  given: Given = {},
): { readonly changed: readonly EnrichedChange[]; readonly next: EnrichedGame } => {
  const basis = basisOf(known, game, given);
  const first = firstToRead(known, basis, currentPlays(game));
  const floors = floorsOf(known.floors, game);
  const around = aroundIn(basis, floors);
  const kept = touchUpAll(known, first, { game, floors }, revision);
  const steps = readOn(known, kept, basis, around, revision);
  const withdrawn = tombstones(known.withdrawn, game, revision);
  const changed = [
    ...[...withdrawn.values()].filter(({ playId }) => !known.withdrawn.has(playId)),
    ...newlyEnriched(known, kept, steps),
  ];
  return { changed, next: { basis, floors, steps, withdrawn } };
};
