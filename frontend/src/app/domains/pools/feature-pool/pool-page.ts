import {
  afterNextRender,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  Injector,
  input,
  viewChild,
} from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { plural } from '../../../shared/format/numbers';
import { Blank } from '../../../shared/ui/blank';
import { Failure } from '../../../shared/ui/failure';
import { MainContent } from '../../../shared/ui/main-content';
import { TopBar } from '../../../shared/ui/top-bar';
import { LastWord } from '../../account/feature-me/last-word';
import { BoardStore } from '../../predictions/data/board-api';
import { orderOf, pageOf } from '../../predictions/data/board-params';
import { BoardPanel } from '../../predictions/ui-board/board-panel';
import { PoolStore } from '../data/pool-store';
import { LeavePool } from './leave-pool';
import { PoolInvite } from './pool-invite';
import { PoolMembers } from './pool-members';
import { RenamePoolForm } from './rename-pool-form';

/** A pool: its board, its members, its code, and what one can do about it. */
@Component({
  imports: [
    Blank,
    BoardPanel,
    Failure,
    LeavePool,
    MainContent,
    PoolInvite,
    PoolMembers,
    RenamePoolForm,
    RouterLink,
    TopBar,
  ],
  providers: [BoardStore, LastWord, PoolStore],
  templateUrl: './pool-page.html',
  styleUrl: './pool-page.css',
})
export class PoolPage {
  private readonly boards = inject(BoardStore);
  protected readonly store = inject(PoolStore);
  protected readonly word = inject(LastWord).said;
  private readonly said = viewChild.required<ElementRef<HTMLElement>>('said');

  readonly poolId = input.required<string>();
  readonly by = input<string>();
  readonly page = input<string>();

  protected readonly order = computed(() => orderOf(this.by()));
  protected readonly pageNumber = computed(() => pageOf(this.page()));
  protected readonly pool = computed(() => {
    const state = this.store.state();
    return state.is === 'loaded' ? state.value : null;
  });
  protected readonly isOwner = computed(() => this.pool()?.ownerId === this.store.fanId());
  protected readonly subtitle = computed(() => {
    const pool = this.pool();
    return pool ? `pool, ${plural(pool.members.length, 'member')}${this.isOwner() ? ', yours' : ''}` : '';
  });
  /** Who joins or leaves changes the board, of which the socket tells nothing. */
  private readonly whoIsIn = computed(
    () =>
      this.pool()
        ?.members.map(({ fanId }) => fanId)
        .join() ?? null,
  );

  constructor() {
    const [title, injector] = [inject(Title), inject(Injector)];
    effect(() => this.store.show(this.poolId()));
    effect(() => {
      if (this.whoIsIn() === null) return this.boards.show(undefined);
      const place = { is: 'pool', poolId: this.poolId() } as const;
      this.boards.show({ place, by: this.order(), page: this.pageNumber() });
    });
    effect(() => {
      if (this.whoIsIn() !== null) this.boards.reload();
    });
    effect(() => title.setTitle(`${this.pool()?.name ?? 'Pool'} · Play-by-Play`));
    /* What had the focus may be gone with what was done. */
    effect(() => {
      if (this.word()) afterNextRender(() => this.said().nativeElement.focus(), { injector });
    });
  }
}
