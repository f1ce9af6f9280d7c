import { Component, computed, inject } from '@angular/core';
import { Blank } from '../../../shared/ui/blank';
import { Failure } from '../../../shared/ui/failure';
import { MainContent } from '../../../shared/ui/main-content';
import { TopBar } from '../../../shared/ui/top-bar';
import { Session } from '../../account/data/session';
import { MyPools } from '../data/my-pools';
import { CreatePoolForm } from './create-pool-form';
import { JoinPoolForm } from './join-pool-form';
import { PoolList } from './pool-list';

/** The pools that the fan is in, and the ways into others. */
@Component({
  imports: [Blank, CreatePoolForm, Failure, JoinPoolForm, MainContent, PoolList, TopBar],
  providers: [MyPools],
  templateUrl: './pools-page.html',
  styleUrls: ['../../account/ui-form/account-page.css', './pools-page.css'],
})
export class PoolsPage {
  private readonly session = inject(Session);
  protected readonly mine = inject(MyPools);
  protected readonly fanId = computed(() => this.session.fan()?.fanId);
}
