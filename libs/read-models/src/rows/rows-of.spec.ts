import { evolve, type Game, type GameEvent, initialState, type KnownGame } from '@pbp/domain';
import { syntheticGame } from '../testing/synthetic-games.js';
import { changedRows } from './changed-rows.js';
import { rowsOf } from './rows-of.js';

const known = (game: Game): KnownGame => {
  if (!game.known) throw new Error('nobody has heard of the game');
  return game;
};

const gameAfter = (events: readonly GameEvent[]): KnownGame => known(events.reduce<Game>(evolve, initialState()));

const basket = (id: string, after: string | null, points = 2): GameEvent => ({
  type: 'PlayRecorded',
  data: {
    gameId: '7',
    after,
    play: {
      id,
      period: 1,
      clock: '10:00',
      secondsLeft: 600,
      action: { kind: 'shot', made: true, points: 2, shooter: 'home-1' },
      type: { id: '92', text: 'Jump Shot' },
      text: `basket ${id}`,
      teamId: 'home',
      participants: ['home-1'],
      points,
    },
  },
});

/** As `jsonb` keeps them: the shorter first, and those of one length by their letters. */
const asKept = (fields: readonly string[]): readonly string[] =>
  fields.toSorted((one, other) => one.length - other.length || (one < other ? -1 : 1));

const [announced, roster] = syntheticGame('7', 0, 1);
const before = [announced, roster].filter((event) => event !== undefined);

describe('the rows of a game', () => {
  it('tell a game that has not begun', () => {
    const rows = rowsOf(gameAfter(before), 1);

    expect(rows.gameCards).toMatchObject([{ gameId: '7', revision: 1, phase: 'scheduled', score: null, lead: [] }]);
    expect(rows.plays).toEqual([]);
    expect(rows.playerLines).toHaveLength(20);
    expect(rows.lineScores).toEqual([]);
    expect(rows.scoreTimelines).toMatchObject([
      { points: [], periods: [{ start: 0, end: 720 }, {}, {}, { end: 2880 }] },
    ]);
  });

  it('have the many fields of plays and points in the order in which PostgreSQL keeps them', () => {
    const retold = { ...basket('a', null, 3), type: 'PlayRevised' } as GameEvent;
    const { plays, scoreTimelines } = rowsOf(gameAfter([...before, basket('a', null), retold]), 3);

    const written = [...plays.flatMap(({ play }) => [play, ...play.earlier]), ...(scoreTimelines[0]?.points ?? [])];
    expect(written).toHaveLength(3);
    for (const each of written) expect(Object.keys(each)).toEqual(asKept(Object.keys(each)));
  });

  it('tell of its plays in the order of the feed, with our own running score', () => {
    const rows = rowsOf(gameAfter([...before, basket('a', null), basket('c', 'a', 3), basket('b', 'a')]), 4);

    expect(rows.plays.map(({ playId, ordinal, play }) => [playId, ordinal, play.score.home])).toEqual([
      ['a', 0, 2],
      ['b', 1, 4],
      ['c', 2, 7],
    ]);
    expect(rows.gameCards[0]?.lead).toEqual([
      [120, 2],
      [120, 4],
      [120, 7],
    ]);
    expect(rows.lineScores).toContainEqual({ gameId: '7', side: 'home', period: 1, points: 7 });
    expect(rows.playerLines.find(({ playerId }) => playerId === 'home-1')).toMatchObject({ points: 7, side: 'home' });
    expect(rows.teamLines.find(({ side }) => side === 'home')).toMatchObject({ fieldGoalsMade: 3 });
  });

  it('keep a withdrawn play with the score that stood before it', () => {
    const withdrawn: GameEvent = { type: 'PlayWithdrawn', data: { gameId: '7', playId: 'b' } };
    const rows = rowsOf(gameAfter([...before, basket('a', null), basket('b', 'a'), withdrawn]), 4);

    expect(rows.plays[1]?.play).toMatchObject({ id: 'b', standing: 'withdrawn', score: { home: 2, away: 0 } });
  });
});

describe('the changed rows of a game', () => {
  it('are all of them when it has none yet', () => {
    const rows = rowsOf(gameAfter([...before, basket('a', null)]), 2);
    const changes = changedRows(null, rows);

    expect(changes.plays).toEqual({ additions: rows.plays, upserts: [], removals: [] });
    expect(changes.playerLines.additions).toHaveLength(20);
  });

  it('are those alone that a play touches', () => {
    const game = gameAfter([...before, basket('a', null)]);
    const next = known(evolve(game, basket('b', 'a')));
    const changes = changedRows(rowsOf(game, 2), rowsOf(next, 3));

    expect(changes.plays.additions.map(({ playId }) => playId)).toEqual(['b']);
    expect(changes.plays.upserts).toEqual([]);
    expect(changes.teamLines.upserts.map(({ side }) => side)).toEqual(['home']);
    expect(changes.gameCards.upserts).toMatchObject([{ revision: 3, lead: [{}, {}] }]);
    expect(Object.values(changes).flatMap(({ removals }): readonly object[] => removals)).toEqual([]);
  });

  it('take away what is no more', () => {
    const game = gameAfter([...before, basket('a', null)]);
    const withdrawn: GameEvent = { type: 'PlayWithdrawn', data: { gameId: '7', playId: 'a' } };
    const changes = changedRows(rowsOf(game, 2), rowsOf(known(evolve(game, withdrawn)), 3));

    expect(changes.lineScores.removals).toContainEqual({ gameId: '7', side: 'home', period: 1, points: 2 });
  });

  it('are none when nothing changed but the object', () => {
    const events = syntheticGame('7', 60, 3);
    const changes = changedRows(rowsOf(gameAfter(events), 5), rowsOf(gameAfter(events), 5));

    expect(
      Object.values(changes).flatMap(({ additions, upserts, removals }): readonly object[] => [
        ...additions,
        ...upserts,
        ...removals,
      ]),
    ).toEqual([]);
  });
});
