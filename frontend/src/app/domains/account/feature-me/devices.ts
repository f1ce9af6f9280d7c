import { Component, inject, signal } from '@angular/core';
import { Session } from '../data/session';
import { sentForm } from '../ui-form/sent-form';
import { SentFormFrame } from '../ui-form/sent-form-frame';
import { LastWord } from './last-word';

/** Where one is signed in, and the ways out. */
@Component({
  selector: 'pbp-devices',
  imports: [SentFormFrame],
  template: `
    <h2 id="devices">Devices</h2>
    <p>On this device you go on as a new guest. Your account stays as it is.</p>
    <pbp-sent-form [sending]="here" does="Sign out" doing="Signing out …" />
    <p>If a device was lost, or somebody may know your password, change that too.</p>
    <pbp-sent-form [sending]="everywhere" does="Sign out everywhere" doing="Signing out everywhere …" />
  `,
  styleUrl: '../../../shared/ui/part.css',
  host: { role: 'region', 'aria-labelledby': 'devices' },
})
export class Devices {
  private readonly session = inject(Session);
  private readonly lastWord = inject(LastWord);

  protected readonly here = sentForm({
    model: signal({}),
    send: async () => {
      await this.session.signOut();
      this.lastWord.say('You are signed out here. You go on as a new guest.');
    },
  });
  protected readonly everywhere = sentForm({
    model: signal({}),
    send: async () => {
      await this.session.signOutEverywhere();
      this.lastWord.say('You are signed out on every device. Here you go on as a new guest.');
    },
  });
}
