import { TestBed } from '@angular/core/testing';
import type { BoardNews } from '@pbp/contracts';
import { FakeConnection, nextFrame } from '../../testing/fake-connection';
import { BoardFollowing } from './board-following';
import { LIVE_CONNECTION } from './live-connection';

const news = (board: string, fans = 0): BoardNews => ({ board, by: 'points', fans, rows: [], mine: null });

describe('BoardFollowing', () => {
  let server: FakeConnection;
  let boards: BoardFollowing;
  let heard: BoardNews[];

  beforeEach(() => {
    server = new FakeConnection();
    TestBed.configureTestingModule({ providers: [{ provide: LIVE_CONNECTION, useValue: server }] });
    boards = TestBed.inject(BoardFollowing);
    heard = [];
  });
  const follow = (board: string) => boards.follow(board, 'points', (each) => heard.push(each));
  const asked = () => server.boards.map(({ request }) => request);

  it('asks as soon as there is a connection, and again with each one after', () => {
    follow('game:1');
    expect(asked()).toEqual([]);
    server.open();
    expect(asked()).toEqual([{ board: 'game:1', by: 'points' }]);
  });

  it('asks again after a cut, where the answer to the first is lost', async () => {
    server.open();
    follow('game:1');
    server.cut();
    server.boards[0]?.fail();
    await nextFrame();
    server.open();
    expect(asked()).toHaveLength(2);
  });

  it('hands on the answer and what follows', async () => {
    server.open();
    follow('game:1');
    server.boards[0]?.answer({ kind: 'board', board: news('game:1', 1) });
    await nextFrame();
    server.send('board', news('game:1', 2));
    expect(heard.map(({ fans }) => fans)).toEqual([1, 2]);
  });

  it('takes a refusal for no news', async () => {
    server.open();
    follow('pool:of-others');
    server.boards[0]?.answer({ kind: 'problem', code: 'unknown-board', detail: 'None.' });
    await nextFrame();
    expect(heard).toEqual([]);
  });

  it('follows the last that was asked for', async () => {
    server.open();
    follow('game:1');
    const others: BoardNews[] = [];
    boards.follow('game:2', 'skill', (each) => others.push(each));
    server.boards[0]?.answer({ kind: 'board', board: news('game:1') });
    server.send('board', news('game:2'));
    await nextFrame();
    expect(heard).toEqual([]);
    expect(others.map(({ board }) => board)).toEqual(['game:2']);
  });

  it('lets go of it when it is stopped, unless another is followed by then', () => {
    server.open();
    const stopFirst = follow('game:1');
    const stopSecond = follow('game:2');
    stopFirst();
    expect(server.unboarded).toBe(0);
    stopSecond();
    expect(server.unboarded).toBe(1);
    server.send('board', news('game:2'));
    expect(heard).toEqual([]);
  });
});
