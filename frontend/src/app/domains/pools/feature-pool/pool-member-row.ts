import { Component, computed, inject, input, signal } from '@angular/core';
import type { PoolMember, PoolView } from '@pbp/contracts';
import { localDay } from '../../../shared/format/ages';
import { shortDay } from '../../../shared/format/days';
import { LastWord } from '../../account/feature-me/last-word';
import { PoolStore } from '../data/pool-store';
import { ConfirmedAction } from '../ui-confirm/confirmed-action';

/** A member; for the owner of the pool, with what can be done about them. */
@Component({
  selector: 'pbp-pool-member',
  imports: [ConfirmedAction],
  templateUrl: './pool-member-row.html',
  styleUrl: './pool-member-row.css',
})
export class PoolMemberRow {
  private readonly store = inject(PoolStore);
  private readonly lastWord = inject(LastWord);
  readonly pool = input.required<PoolView>();
  readonly member = input.required<PoolMember>();

  protected readonly isMe = computed(() => this.member().fanId === this.store.fanId());
  protected readonly isOwner = computed(() => this.member().fanId === this.pool().ownerId);
  protected readonly isManaged = computed(() => this.pool().ownerId === this.store.fanId() && !this.isMe());
  protected readonly isOpen = signal(false);
  protected readonly since = computed(() => shortDay(localDay(this.member().joinedAt)));

  protected readonly handOver = async (): Promise<void> => {
    const { fanId, displayName } = this.member();
    await this.store.handOver(this.pool(), fanId);
    this.lastWord.say(`The pool is ${displayName}’s now.`);
  };
  protected readonly remove = async (): Promise<void> => {
    const { fanId, displayName } = this.member();
    await this.store.removeMember(this.pool(), fanId);
    this.lastWord.say(`${displayName} is no longer in the pool, which has another code now.`);
  };
}
