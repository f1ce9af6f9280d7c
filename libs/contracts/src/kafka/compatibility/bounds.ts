import { type Break } from './break.js';
import { type Schema } from './json-schema.js';

interface Bound {
  readonly at: number;
  /** The bound itself is not allowed. */
  readonly excluded: boolean;
}

const finite = (value: unknown): value is number => typeof value === 'number';

/** Of both spellings the one that allows less. `sign` is -1 for upper bounds, so that the greater always allows less. */
const tightest = (sign: 1 | -1, inclusive: unknown, exclusive: unknown): Bound | undefined => {
  const bounds: Bound[] = [];
  if (finite(inclusive)) bounds.push({ at: sign * inclusive, excluded: false });
  if (finite(exclusive)) bounds.push({ at: sign * exclusive, excluded: true });
  return bounds.reduce<Bound | undefined>((best, bound) => (best && !isTighter(bound, best) ? best : bound), undefined);
};

const isTighter = (bound: Bound, than: Bound): boolean =>
  bound.at > than.at || (bound.at === than.at && bound.excluded && !than.excluded);

const told = (sign: 1 | -1, bound: Bound | undefined): string => {
  if (!bound) return 'unbounded';
  const words = sign === 1 ? ['at least', 'more than'] : ['at most', 'less than'];
  return `${words[bound.excluded ? 1 : 0]} ${sign * bound.at}`;
};

/** What a number, a length or a count may no longer be. */
export const boundBreaks = (
  older: Schema,
  newer: Schema,
  path: string,
  { what, min, max }: { readonly what: string; readonly min: string; readonly max: string },
): readonly Break[] =>
  ([1, -1] as const).flatMap((sign): Break[] => {
    const keyword = sign === 1 ? min : max;
    const exclusive = `exclusive${keyword.charAt(0).toUpperCase()}${keyword.slice(1)}`;
    const was = tightest(sign, older[keyword], older[exclusive]);
    const is = tightest(sign, newer[keyword], newer[exclusive]);
    if (!is || (was && !isTighter(is, was))) return [];
    return [{ path, why: `${what} must be ${told(sign, is)}, was ${told(sign, was)}` }];
  });
