import { type LeagueId } from '../../league/league.js';
import { memoByPlays } from '../memo-by-plays.js';
import { type Play } from '../play.js';
import { currentPlays } from './current-plays.js';

/** A type of play that the feed uses and nobody here knows. */
export interface UnknownPlays {
  readonly type: { readonly id: string; readonly text: string };
  readonly count: number;
}

/** Types that are known, and known to be nothing that counts: "other" is what they are. */
const idsOfNoAccount: Readonly<Partial<Record<LeagueId, readonly string[]>>> = { nba: ['517'], wnba: ['517'] };
const wordsOfNoAccount = /^no (turnover|foul|violation|timeout)\b|ejection/;

const isOfNoAccount = (league: LeagueId, { id, text }: Play['type']): boolean =>
  idsOfNoAccount[league]?.includes(id) === true ||
  wordsOfNoAccount.test(text.replace(/\s+/g, ' ').trim().toLowerCase());

/** How many plays of a type that nobody knows passed through as "other", by the feed's type, the most frequent first. */
export const unknownPlays = memoByPlays(['league'], (game): readonly UnknownPlays[] => {
  const counted = new Map<string, UnknownPlays>();
  for (const { action, type } of currentPlays(game)) {
    if (action.kind !== 'other' || isOfNoAccount(game.league, type)) continue;
    counted.set(type.id, { type, count: (counted.get(type.id)?.count ?? 0) + 1 });
  }
  return [...counted.values()].sort((one, other) => other.count - one.count);
});
