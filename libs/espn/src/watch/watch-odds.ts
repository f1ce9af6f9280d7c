import { isJsonObject, memberAt, pick } from '../raw/json.js';
import { type RawOdds } from './watched.js';

const isSaid = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

const oddsOf = (entry: unknown): RawOdds => {
  const closing = memberAt(entry, 'pointSpread', 'home', 'close', 'line');
  const provider = pick(memberAt(entry, 'provider'), 'id', 'name');
  return isSaid(closing)
    ? { provider, spread: closing, total: memberAt(entry, 'total', 'over', 'close', 'line') ?? null, closed: true }
    : { provider, spread: memberAt(entry, 'spread'), total: memberAt(entry, 'overUnder') ?? null, closed: false };
};

const priorityOf = (entry: unknown): number => {
  const priority = memberAt(entry, 'provider', 'priority');
  return typeof priority === 'number' ? priority : 0;
};

const idOf = (entry: unknown): string => String(memberAt(entry, 'provider', 'id'));

/** By priority, then by id: the order in which they are listed must not make one provider's line another's. */
const before = (one: unknown, other: unknown): boolean =>
  priorityOf(one) === priorityOf(other) ? idOf(one) < idOf(other) : priorityOf(one) > priorityOf(other);

/**
 * The spread that `pickcenter` has of a game, of the provider that the feed puts first; undefined where nobody gives one.
 * While a game is played `pointSpread` keeps the closing line beside the one that moves: then that is taken.
 */
export const watchOdds = (pickcenter: readonly unknown[]): RawOdds | undefined => {
  let chosen: unknown;
  for (const entry of pickcenter) {
    if (!isJsonObject(entry) || !isSaid(oddsOf(entry).spread)) continue;
    if (chosen === undefined || before(entry, chosen)) chosen = entry;
  }
  return chosen === undefined ? undefined : oddsOf(chosen);
};
