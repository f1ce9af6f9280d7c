import { httpResource } from '@angular/common/http';
import { computed, effect, inject, linkedSignal, Service, signal, untracked } from '@angular/core';
import type { BoardNews, BoardOrder } from '@pbp/contracts';
import { problemOf } from '../../../shared/http/problem';
import { BoardFollowing } from '../../../shared/live/board-following';
import { FrameBatch } from '../../../shared/live/frame-batch';
import { reloadOnReconnect } from '../../../shared/live/reload-on-reconnect';
import { Session } from '../../account/data/session';
import { type AnyBoard, isPlaceInDoubt, tellsAll, withNews } from './board-news';
import { boardName, type BoardPlace, boardUrl } from './board-place';

/** As many as the socket tells at once. */
export const BOARD_PAGE = 50;

/** What only REST tells is asked again after news, but not as often as these come. */
const ASK_AGAIN_MS = 5_000;

/** A part of a board; pages count from 1. */
export interface BoardPart {
  readonly place: BoardPlace;
  readonly by: BoardOrder;
  readonly page: number;
}

const samePart = (a: BoardPart | undefined, b: BoardPart | undefined): boolean =>
  a === b ||
  (a !== undefined && b !== undefined && a.by === b.by && a.page === b.page && boardUrl(a.place) === boardUrl(b.place));

/** All members of a pool come at once. */
const paramsOf = ({ place, by, page }: BoardPart): Record<string, string | number> =>
  place.is === 'pool' ? { by } : { by, limit: BOARD_PAGE, offset: (page - 1) * BOARD_PAGE };

/** One part of one board: read once, then kept up to date by the socket. */
@Service({ autoProvided: false })
export class BoardStore {
  private readonly session = inject(Session);
  private readonly following = inject(BoardFollowing);
  private readonly wanted = signal<BoardPart | undefined>(undefined, { equal: samePart });
  private readonly someone = computed(() => this.session.who().kind !== 'unknown');
  readonly fanId = computed(() => this.session.fan()?.fanId ?? null);

  private readonly answer = httpResource<AnyBoard>(() => {
    const part = this.wanted();
    this.fanId();
    if (!part || !this.someone()) return undefined;
    return { url: boardUrl(part.place), params: paramsOf(part) };
  });
  private readonly _board = linkedSignal(() => (this.answer.hasValue() ? this.answer.value() : undefined));
  readonly board = this._board.asReadonly();
  readonly status = computed(() => (this.answer.error() ? 'failed' : this.board() ? 'loaded' : 'loading'));
  readonly problem = computed(() => problemOf(this.answer.error()));

  private readonly batch = new FrameBatch<BoardNews>((all) => all.slice(-1).forEach((news) => this.hear(news)));
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    reloadOnReconnect(this.answer);
    effect((onCleanup) => {
      const part = this.wanted();
      if (part) onCleanup(untracked(() => this.follow(part)));
    });
  }

  show(part: BoardPart | undefined): void {
    this.wanted.set(part);
  }

  reload(): void {
    this.answer.reload();
  }

  private follow({ place, by }: BoardPart): () => void {
    const name = boardName(place);
    const stop = this.following.follow(name, by, (news) => {
      if (news.board === name && news.by === by) this.batch.add(news);
    });
    return () => {
      stop();
      this.batch.clear();
      clearTimeout(this.waiting);
      this.waiting = undefined;
    };
  }

  private hear(news: BoardNews): void {
    const board = this.board();
    const fits = board !== undefined && this.wanted()?.page === 1 && tellsAll(board, news);
    if (fits) this._board.set(withNews(board, news, this.fanId()));
    if (!fits || isPlaceInDoubt(news, this.fanId())) this.askSoon();
  }

  private askSoon(): void {
    this.waiting ??= setTimeout(() => {
      this.waiting = undefined;
      this.answer.reload();
    }, ASK_AGAIN_MS);
  }
}
