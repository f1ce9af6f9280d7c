import { type JsonObject, isJsonObject, sameJson } from '../raw/json.js';
import { type Problem, type RawChance } from '../watch/watched.js';
import { textId } from '../watch/watch-game.js';

/** What is said anew, and of which plays nothing is said any more. The order of the list means nothing. */
export interface ChancesChange {
  readonly said: readonly RawChance[];
  readonly removed: readonly string[];
}

export interface SeenChances {
  readonly change: ChancesChange | null;
  readonly problems: readonly Problem[];
}

const nothing: SeenChances = { change: null, problems: [] };

/** What of a known list is compared on every poll, side by side, as with plays (`playRows`). */
interface ChanceRows {
  readonly playIds: readonly unknown[];
  readonly home: readonly unknown[];
  readonly tie: readonly unknown[];
}

const rowsOfList = new WeakMap<readonly RawChance[], ChanceRows>();

const rowsOf = (known: readonly RawChance[]): ChanceRows => {
  const made = rowsOfList.get(known);
  if (made) return made;
  const rows: ChanceRows = {
    playIds: known.map(({ playId }) => playId),
    home: known.map((chance) => chance['homeWinPercentage']),
    tie: known.map((chance) => chance['tiePercentage']),
  };
  rowsOfList.set(known, rows);
  return rows;
};

const saysTheSame = ({ playIds, home, tie }: ChanceRows, at: number, seen: unknown): boolean =>
  isJsonObject(seen) &&
  playIds[at] === seen['playId'] &&
  home[at] === seen['homeWinPercentage'] &&
  tie[at] === seen['tiePercentage'];

/** How many entries are as they were. Of two of one play the first counts: so nothing is settled by what stands at the end. */
const sameAtTheHead = (known: readonly RawChance[], seen: readonly unknown[]): number => {
  const rows = rowsOf(known);
  const shorter = Math.min(known.length, seen.length);
  for (let at = 0; at < shorter; at++) if (!saysTheSame(rows, at, seen[at])) return at;
  return shorter;
};

const asChance = (raw: unknown): RawChance | undefined => {
  if (!isJsonObject(raw)) return undefined;
  const playId = textId(raw['playId']);
  if (playId === undefined) return undefined;
  const { homeWinPercentage, tiePercentage }: JsonObject = raw;
  return {
    playId,
    ...(homeWinPercentage !== undefined && { homeWinPercentage }),
    ...(tiePercentage !== undefined && { tiePercentage }),
  };
};

const problemOf = (raw: unknown, problem: string): Problem => ({
  where: 'winProbability',
  subject: (JSON.stringify(raw) ?? '').slice(0, 120),
  problem,
});

interface Sorted {
  readonly byPlay: ReadonlyMap<string, RawChance>;
  readonly problems: readonly Problem[];
}

/** The first of what cannot be told to be any play's stands for all: a list that went wrong went wrong as a whole. */
const sortOut = (seen: readonly unknown[], settled: readonly RawChance[]): Sorted => {
  const byPlay = new Map<string, RawChance>();
  const strays: unknown[] = [];
  for (const raw of seen) {
    const chance = asChance(raw);
    if (chance === undefined) strays.push(raw);
    else if (!byPlay.has(chance.playId)) byPlay.set(chance.playId, chance);
  }
  for (const { playId } of settled) byPlay.delete(playId);
  const problems = strays.length > 0 ? [problemOf(strays[0], `${strays.length} entries have no playId`)] : [];
  return { byPlay, problems };
};

const changeBetween = (known: readonly RawChance[], byPlay: Sorted['byPlay']): ChancesChange | null => {
  const said = new Map(byPlay);
  const removed: string[] = [];
  for (const chance of known) {
    const now = byPlay.get(chance.playId);
    if (now === undefined) removed.push(chance.playId);
    else if (sameJson(chance, now)) said.delete(chance.playId);
  }
  return said.size > 0 || removed.length > 0 ? { said: [...said.values()], removed } : null;
};

/** What a list of win probabilities changes. An empty one is no news of anything: a status that flaps loses them all. */
export const changeOfChances = (known: readonly RawChance[], seen: readonly unknown[]): SeenChances => {
  const same = sameAtTheHead(known, seen);
  if (seen.length === 0 || (same === known.length && same === seen.length)) return nothing;
  const { byPlay, problems } = sortOut(seen.slice(same), known.slice(0, same));
  return { change: changeBetween(known.slice(same), byPlay), problems };
};

/** The chances after the change: what is untouched is the very same, what is changed keeps its place. */
export const applyChancesChange = (
  known: readonly RawChance[],
  { said, removed }: ChancesChange,
): readonly RawChance[] => {
  const gone = new Set(removed);
  const now = new Map(said.map((chance) => [chance.playId, chance]));
  const left = gone.size === 0 ? known : known.filter(({ playId }) => !gone.has(playId));
  const kept = left.map((chance) => {
    const anew = now.get(chance.playId);
    if (anew === undefined) return chance;
    now.delete(chance.playId);
    return anew;
  });
  return [...kept, ...now.values()];
};
