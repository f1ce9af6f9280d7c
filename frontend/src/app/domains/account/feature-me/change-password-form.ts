import { Component, inject, input, signal } from '@angular/core';
import { required } from '@angular/forms/signals';
import type { Me } from '@pbp/contracts';
import { Session } from '../data/session';
import { sentForm } from '../ui-form/sent-form';
import { SentFormFrame } from '../ui-form/sent-form-frame';
import { TextField } from '../ui-form/text-field';

const blank = { password: '', newPassword: '' };

@Component({
  selector: 'pbp-change-password-form',
  imports: [SentFormFrame, TextField],
  templateUrl: './change-password-form.html',
  styleUrl: '../../../shared/ui/part.css',
  host: { role: 'region', 'aria-labelledby': 'change-password' },
})
export class ChangePasswordForm {
  private readonly session = inject(Session);
  private readonly given = signal(blank);
  readonly me = input.required<Extract<Me, { readonly kind: 'registered' }>>();

  protected readonly done = signal('');
  protected readonly change = sentForm({
    model: this.given,
    rules: (path) => {
      required(path.password, { message: 'Enter your password.' });
      required(path.newPassword, { message: 'Choose a new password.' });
    },
    send: async (given) => {
      this.done.set('');
      await this.session.changePassword(given);
      this.given.set(blank);
      this.done.set('Changed. All your other devices are signed out.');
    },
  });
}
