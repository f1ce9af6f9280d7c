import { type KnownGame } from '@pbp/domain';
import { QuietGames, type ToldGame } from './quiet-games.js';

const at = '2026-01-15T20:00:00.000Z';
const after = (ms: number): number => Date.parse(at) + ms;
const told = (id: string, revision: number): ToldGame => ({
  game: { id } as KnownGame,
  event: { id: `e${revision}`, type: 'PlayRecorded', revision },
  at,
  correlationId: 'c',
});
const revisions = (games: readonly ToldGame[]) => games.map(({ event }) => event.revision);

describe('games about which something may be asked', () => {
  it('are those of which no more is being told, as they were told last, once', () => {
    const games = new QuietGames();
    games.note(told('a', 1), after(0));
    games.note(told('b', 7), after(0));
    games.note(told('a', 2), after(400));
    expect(revisions(games.take(after(499)))).toEqual([]);
    expect(revisions(games.take(after(500)))).toEqual([7]);
    expect(revisions(games.take(after(900)))).toEqual([2]);
    expect(games.take(after(2_000))).toEqual([]);
  });

  it('are none that were noted long ago, as by somebody who makes up for an outage', () => {
    const games = new QuietGames();
    games.note(told('a', 1), after(40_000));
    expect(games.take(after(41_000))).toEqual([]);
  });
});
