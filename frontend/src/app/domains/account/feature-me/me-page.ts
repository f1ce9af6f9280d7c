import {
  afterNextRender,
  Component,
  effect,
  type ElementRef,
  inject,
  Injector,
  untracked,
  viewChild,
} from '@angular/core';
import { LiveSocket } from '../../../shared/live/live-socket';
import { Failure } from '../../../shared/ui/failure';
import { MainContent } from '../../../shared/ui/main-content';
import { TopBar } from '../../../shared/ui/top-bar';
import { Session } from '../data/session';
import { ChangePasswordForm } from './change-password-form';
import { DeleteAccountForm } from './delete-account-form';
import { Devices } from './devices';
import { Invitation } from './invitation';
import { LastWord } from './last-word';
import { RenameForm } from './rename-form';
import { WhatIDo } from './what-i-do';
import { WhoIAm } from './who-i-am';

const sentAway = 'You are no longer signed in here: you go on as a guest. Nothing more was changed.';

/** Who the fan is here, and all that can be done about it. */
@Component({
  imports: [
    ChangePasswordForm,
    DeleteAccountForm,
    Devices,
    Failure,
    Invitation,
    MainContent,
    RenameForm,
    TopBar,
    WhatIDo,
    WhoIAm,
  ],
  providers: [LastWord],
  templateUrl: './me-page.html',
  styleUrls: ['../ui-form/account-page.css', './me-page.css'],
})
export class MePage {
  private readonly injector = inject(Injector);
  protected readonly session = inject(Session);
  private readonly lastWord = inject(LastWord);
  protected readonly word = this.lastWord.said;
  private readonly said = viewChild.required<ElementRef<HTMLElement>>('said');

  constructor() {
    const { state } = inject(LiveSocket);
    effect(() => {
      if (state() === 'connected' && untracked(this.session.who).kind === 'none') this.session.begin();
    });
    effect(() => {
      if (this.session.sentAway()) this.lastWord.say(sentAway);
    });
    /* What had the focus is gone with the account. */
    effect(() => {
      if (this.word()) afterNextRender(() => this.said().nativeElement.focus(), { injector: this.injector });
    });
  }
}
