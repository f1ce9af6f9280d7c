import { randomUUID } from 'node:crypto';
import { QueryBus } from '@nestjs/cqrs';
import { Board, type BoardNews, type BoardOrder, PoolBoard, PoolView } from '@pbp/contracts';
import { createLogger } from '@pbp/platform';
import { eventually } from '@pbp/testing';
import { fanRoom } from '../live/rooms.js';
import { LiveRooms } from '../live/live-rooms.js';
import { followedGames, type Somebody } from '../testing/followed-games.js';
import { boardNamed } from './board-name.js';
import { BoardReader } from './board-reader.js';
import { FollowedBoards } from './followed-boards.js';

describe('following a board', () => {
  const scene = followedGames();
  const { line, listen, fan } = scene;

  const ofGame = (): string => `game:${scene.gameId}`;
  const shown = async (by = 'points'): Promise<BoardNews> => {
    const { body } = await scene.api.page().get(`/api/boards/games/${scene.gameId}?by=${by}`);
    return { ...Board.parse(body), mine: null };
  };
  const names = ({ rows }: BoardNews) => rows.map(({ displayName, points }) => [displayName, points > 0]);

  it('answers it as REST does, and tells each change of it', async () => {
    const [ann, bob, watcher] = [await fan('Ann'), await fan('Bob'), await listen()];
    const id = await scene.game.open('gameWinner');
    await scene.game.answer(id, ann.fanId, 'home');
    await scene.game.answer(id, bob.fanId, 'away');
    expect(await watcher.follow(ofGame())).toEqual({ kind: 'board', board: await shown() });

    await scene.game.decide(id, 'away');
    await eventually(() => expect(watcher.boards).toHaveLength(1));
    expect(watcher.boards.map(names)).toEqual([
      [
        ['Bob', true],
        ['Ann', false],
      ],
    ]);
    expect(watcher.boards).toEqual([await shown()]);
    expect(await (await listen()).follow(ofGame())).toEqual({ kind: 'board', board: watcher.boards[0] });

    await scene.game.settle(id, 'home');
    await scene.game.score(id);
    await eventually(() => expect(watcher.boards.map((board) => names(board)[0]?.[0])).toEqual(['Bob', 'Ann']));
  });

  it('tells once of many settlements that came in together', async () => {
    const [ann, watcher] = [await fan('Ann'), await listen()];
    const outcomes = new Map<string, string>();
    for (const [kind, pick] of [
      ['gameWinner', 'home'],
      ['periodWinner', 'home'],
      ['raceTo', 'home'],
      ['total', 'over'],
    ] as const) {
      const id = await scene.game.open(kind);
      outcomes.set(id, pick);
      await scene.game.answer(id, ann.fanId, pick);
    }
    await watcher.follow(ofGame());

    line.break();
    await eventually(() => expect(scene.api.readiness.report()['question-feed']).toMatchObject({ state: 'degraded' }));
    for (const [id, outcome] of outcomes) await scene.game.decide(id, outcome);
    await eventually(async () => expect((await shown()).rows).toMatchObject([{ judged: 4 }]));
    await watcher.hasHeard();
    expect(watcher.boards).toEqual([]);
    line.mend();

    await eventually(() => expect(watcher.boards).not.toEqual([]));
    const [id = ''] = outcomes.keys();
    await scene.game.settle(id, 'away');
    await scene.game.score(id);
    await eventually(() => expect(watcher.boards.at(-1)?.rows).toMatchObject([{ judged: 4, right: 3 }]));
    expect(watcher.boards).toHaveLength(2);
  });

  it('tells the first of a burst of changes at once and the last of them a second later', async () => {
    const { fanId, listener } = await fan('Ann');
    const rooms = scene.api.app.get(LiveRooms);
    const [socket] = rooms.socketsIn(fanRoom(fanId));
    const name = boardNamed('game:1');
    if (!socket || !name) throw new Error('there are both');
    const reader = new AlwaysAnother(scene.api.app.get(QueryBus));
    const boards = new FollowedBoards(reader, rooms, createLogger('silent'));
    await boards.follow(socket, name, 'points', () => undefined);

    for (let n = 0; n < 50; n++) boards.touched(['game:1']);
    await eventually(() => expect(listener.boards.map(({ fans }) => fans)).toEqual([2, 3]));
    await boards.onModuleDestroy();
    await listener.hasHeard();
    expect(listener.boards).toHaveLength(2);
  });

  it('says nothing where nothing changed, and follows the one asked for last', async () => {
    const [ann, watcher, left] = [await fan('Ann'), await listen(), await listen()];
    const id = await scene.game.open('gameWinner');
    await scene.game.answer(id, ann.fanId, 'home');
    await left.follow(ofGame());
    left.unfollow();
    await watcher.follow(ofGame());
    await watcher.follow(ofGame(), 'skill');
    await scene.game.decide(id, 'home');
    await eventually(async () => expect((await shown()).rows).toHaveLength(1));
    // One answer is not enough for a place by skill: that board is as it was.
    expect(await watcher.follow(ofGame())).toMatchObject({ board: { by: 'points', fans: 1 } });
    await scene.game.settle(id, 'away');
    await scene.game.score(id);
    await eventually(() => expect(watcher.boards).toMatchObject([{ by: 'points', rows: [{ points: 0 }] }]));
    await left.hasHeard();
    expect(left.boards).toEqual([]);
  });

  it.each(['nothing', 'game:', 'day:nba:today', `pool:${randomUUID()}`])(
    'says that there is no board %s',
    async (board) => {
      const [{ listener }, stranger] = [await fan('Ann'), await listen()];
      for (const asking of [listener, stranger])
        expect(await asking.follow(board)).toMatchObject({ kind: 'problem', code: 'unknown-board' });
    },
  );

  describe('of a pool', () => {
    const poolOf = async (owner: Somebody, ...others: readonly Somebody[]): Promise<PoolView> => {
      const made = await owner.page.post('/api/pools', { requestId: randomUUID(), name: 'Section 112' });
      const pool = PoolView.parse(made.body);
      for (const { page } of others) await page.post('/api/pools/join', { code: pool.code });
      return pool;
    };

    it('is told to its members, and to nobody who is none, is none any more or has no session any more', async () => {
      const [ann, bob, cyd, dan, eve] = [
        await fan('Ann'),
        await fan('Bob'),
        await fan('Cyd'),
        await fan('Dan'),
        await fan('Eve'),
      ];
      const pool = await poolOf(ann, bob, cyd, dan);
      const board = `pool:${pool.id}`;
      const members = [ann, bob, cyd, dan];
      for (const { listener } of members) expect(await listener.follow(board)).toMatchObject({ kind: 'board' });
      for (const none of [eve.listener, await listen()])
        expect(await none.follow(board)).toMatchObject({ kind: 'problem', code: 'unknown-board' });
      const id = await scene.game.open('gameWinner');
      for (const { fanId } of [...members, eve]) await scene.game.answer(id, fanId, 'home');

      await scene.game.decide(id, 'home');
      const heard = (): readonly number[] => [...members, eve].map(({ listener }) => listener.boards.length);
      await eventually(() => expect(heard()).toEqual([1, 1, 1, 1, 0]));
      const [told] = ann.listener.boards;
      const inRest = PoolBoard.parse((await bob.page.get(`/api/boards/pools/${pool.id}`)).body);
      expect(told).toEqual({ board, by: 'points', fans: 4, rows: inRest.rows, mine: null });

      await bob.page.post(`/api/pools/${pool.id}/leave`);
      await ann.page.delete(`/api/pools/${pool.id}/members/${cyd.fanId}`);
      await dan.page.delete('/api/session');
      await scene.game.settle(id, 'away');
      await scene.game.score(id);
      await eventually(() => expect(ann.listener.boards).toHaveLength(2));
      await Promise.all(members.map(({ listener }) => listener.hasHeard()));
      expect(heard()).toEqual([2, 1, 1, 1, 0]);
    });
  });
});

/** A board that is another one with every look. */
class AlwaysAnother extends BoardReader {
  private looks = 0;

  override async forAll(board: string, by: BoardOrder): Promise<BoardNews> {
    return { board, by, fans: ++this.looks, rows: [], mine: null };
  }
}
