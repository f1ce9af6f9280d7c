import { Component, computed, inject, input, signal } from '@angular/core';
import { required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { MainContent } from '../../../shared/ui/main-content';
import { TopBar } from '../../../shared/ui/top-bar';
import { ownPath } from '../data/own-path';
import { Session } from '../data/session';
import { sentForm } from '../ui-form/sent-form';
import { SentFormFrame } from '../ui-form/sent-form-frame';
import { SignedInAlready } from '../ui-form/signed-in-already';
import { TextField } from '../ui-form/text-field';
import { WhatIsKept } from './what-is-kept';

/** Gives the guest an e-mail, a password and a name, and goes back to where one came from (`?back=`). */
@Component({
  imports: [RouterLink, MainContent, TopBar, SentFormFrame, TextField, SignedInAlready, WhatIsKept],
  templateUrl: './register-page.html',
  styleUrl: '../ui-form/account-page.css',
})
export class RegisterPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly given = signal({ displayName: this.session.fan()?.displayName ?? '', email: '', password: '' });
  readonly back = input<string>();

  protected readonly backTo = computed(() => ownPath(this.back()));
  protected readonly registered = computed(() => this.session.fan()?.kind === 'registered');
  protected readonly register = sentForm({
    model: this.given,
    rules: (path) => {
      required(path.displayName, { message: 'Enter a name.' });
      required(path.email, { message: 'Enter your e-mail.' });
      required(path.password, { message: 'Choose a password.' });
    },
    send: async (given) => {
      await this.session.register(given);
      await this.router.navigateByUrl(this.backTo(), { replaceUrl: true });
    },
  });
}
