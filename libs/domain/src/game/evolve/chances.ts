import { sameData } from '../../same-data.js';
import { type WinProbabilityObserved } from '../events.js';
import { type FeedChance } from '../facts.js';
import { type KnownGame } from '../game.js';

type Chances = readonly FeedChance[];
type Told = ReadonlyMap<string, FeedChance>;

const retold = (known: FeedChance, now: FeedChance | undefined): FeedChance =>
  now === undefined || sameData(known, now) ? known : now;

const still = (known: Chances, told: Told, withdrawn: readonly string[]): Chances => {
  const gone = new Set(withdrawn.filter((playId) => !told.has(playId)));
  const left = gone.size === 0 ? known : known.filter(({ playId }) => !gone.has(playId));
  return left.map((chance) => retold(chance, told.get(chance.playId)));
};

const same = (one: Chances, other: Chances): boolean =>
  one.length === other.length && one.every((chance, index) => chance === other[index]);

/** What is told holds; of an id that is both told and withdrawn, too. */
export const observeChances = (game: KnownGame, { chances, withdrawn }: WinProbabilityObserved['data']): KnownGame => {
  const known = game.chances ?? [];
  const told = new Map(chances.map((chance) => [chance.playId, chance]));
  const kept = still(known, told, withdrawn);
  for (const { playId } of kept) told.delete(playId);
  const now = [...kept, ...told.values()];
  return same(known, now) ? game : { ...game, chances: now };
};
