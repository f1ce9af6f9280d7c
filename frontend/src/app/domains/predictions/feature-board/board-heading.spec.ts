import { aCard } from '../../../testing/a-card';
import { seasonWords } from '../ui-board/league-season';
import { boardHeading, boardWays } from './board-heading';

const today = { nba: '2026-11-24' };
const day = { is: 'day', league: 'nba', date: '2026-11-22' } as const;

describe('a board', () => {
  it.each([
    [{ is: 'game', gameId: 'g' }, 'Copperhill at Harlow Bay', 'NBA, one game'],
    [day, 'Sunday 22 November', 'NBA, one day'],
    [{ is: 'season', league: 'nba', year: '2027' }, 'Season 2026–27', 'NBA'],
    [{ is: 'day', league: 'curling', date: 'someday' }, 'someday', 'curling, one day'],
  ] as const)('%j is called %s', (place, heading, of) => {
    expect(boardHeading(place, aCard())).toEqual({ heading, of });
  });

  it('of a game that is not known yet has a name all the same', () => {
    expect(boardHeading({ is: 'game', gameId: 'g' }, undefined).heading).toBe('Board of a game');
  });

  it('leads from the smaller to the larger, and from a season to today', () => {
    const ways = (...args: Parameters<typeof boardWays>) => boardWays(...args).map(({ to }) => to.join('/'));
    const [ofGame, ofDay, ofSeason] = ['/boards/games/g', '/boards/days/nba/2026-11-22', '/boards/seasons/nba/2027'];
    expect(ways({ is: 'game', gameId: 'g' }, aCard(), today)).toEqual([ofGame, ofDay, ofSeason]);
    expect(ways({ is: 'game', gameId: 'g' }, undefined, today)).toEqual([ofGame]);
    expect(ways(day, undefined, today)).toEqual([ofDay, ofSeason]);
    expect(ways({ is: 'season', league: 'nba', year: '2027' }, undefined, today)).toEqual([
      '/boards/days/nba/2026-11-24',
      ofSeason,
    ]);
  });
});

describe('a season', () => {
  it.each([
    ['nba', '2027', 'season 2026–27'],
    ['wnba', '2026', 'season 2026'],
    ['curling', '2026', 'season 2026'],
  ])('of %s in %s is called %s', (league, year, words) => {
    expect(seasonWords(league, year)).toBe(words);
  });
});
