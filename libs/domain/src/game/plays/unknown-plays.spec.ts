import { observeSummary, reconcilePayload, unknownFeed } from '@pbp/espn';
import { cleanFinal, generateGame } from '@pbp/simulation';
import { type BasketballLeagueId } from '../../league/league.js';
import { type Play } from '../play.js';
import { unknownPlays } from './unknown-plays.js';

interface Summary {
  readonly plays: readonly { readonly type: Play['type'] }[];
}

const substitution = '584';

/** A final in which the feed gave other types to the first substitutions. */
const finalWith = (league: BasketballLeagueId, ...types: readonly Play['type'][]): unknown => {
  const summary = JSON.parse(cleanFinal(generateGame({ seed: 3, league })).body) as Summary;
  const calm = summary.plays.filter(({ type }) => type.id === substitution);
  for (const [index, type] of types.entries()) Object.assign(calm[index] ?? {}, { type, text: type.text });
  return summary;
};

const unknownIn = (payload: unknown) => {
  const { game } = observeSummary(unknownFeed(), payload).known;
  return game.known ? unknownPlays(game) : [];
};

const confetti = { id: '900', text: 'Confetti' };
const known: readonly (readonly [BasketballLeagueId, Play['type']])[] = [
  ['nba', { id: '517', text: 'Something' }],
  ['wnba', { id: '517', text: 'Something' }],
  ['nba', { id: '46', text: 'No  Foul' }],
  ['womens-college-basketball', { id: '901', text: 'Player Ejection' }],
];

describe('a play that passed through as "other"', () => {
  it.each(known)('is not unknown where its type is known to be nothing that counts: %s, %j', (league, type) => {
    const final = finalWith(league, type);
    expect(unknownIn(final)).toEqual([]);
    expect(reconcilePayload(final).unknownPlays).toBe(0);
  });

  it.each(['nba', 'mens-college-basketball'] as const)('is unknown otherwise, in %s', (league) => {
    const final = finalWith(league, confetti, confetti);
    expect(unknownIn(final)).toEqual([{ type: confetti, count: 2 }]);
    expect(reconcilePayload(final).unknownPlays).toBe(2);
  });

  it('is of the league whose table knows the type', () => {
    const final = finalWith('mens-college-basketball', { id: '517', text: 'Something' });
    expect(unknownIn(final)).toEqual([{ type: { id: '517', text: 'Something' }, count: 1 }]);
    expect(reconcilePayload(final).unknownPlays).toBe(1);
  });
});
