import { type FeedChance } from './facts.js';
import { type KnownGame } from './game.js';

const indexed = new WeakMap<readonly FeedChance[], ReadonlyMap<string, number>>();
const none: ReadonlyMap<string, number> = new Map();

/** The feed's own chance of the home team after a play, 0..1, by play id. */
export const feedChances = ({ chances }: Pick<KnownGame, 'chances'>): ReadonlyMap<string, number> => {
  if (chances === undefined) return none;
  const known = indexed.get(chances);
  if (known) return known;
  const built = new Map(chances.map(({ playId, home }) => [playId, home]));
  indexed.set(chances, built);
  return built;
};

/** Ids of all plays of which the feed says otherwise than before, and perhaps of some others. */
export const chancesChanged = (
  before: Pick<KnownGame, 'chances'> | undefined,
  now: Pick<KnownGame, 'chances'>,
): readonly string[] => {
  const [known, told] = [before?.chances ?? [], now.chances ?? []];
  if (known === told) return [];
  let same = 0;
  while (same < known.length && known[same] === told[same]) same += 1;
  return [...known.slice(same), ...told.slice(same)].map(({ playId }) => playId);
};
