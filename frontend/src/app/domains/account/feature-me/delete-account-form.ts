import {
  afterNextRender,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { required } from '@angular/forms/signals';
import type { Me } from '@pbp/contracts';
import { Session } from '../data/session';
import { sentForm } from '../ui-form/sent-form';
import { SentFormFrame } from '../ui-form/sent-form-frame';
import { TextField } from '../ui-form/text-field';
import { LastWord } from './last-word';

/** Deletes in two steps: what is deleted and what stays is said before, and who has a password gives it. */
@Component({
  selector: 'pbp-delete-account-form',
  imports: [SentFormFrame, TextField],
  templateUrl: './delete-account-form.html',
  styleUrl: '../../../shared/ui/part.css',
  host: { role: 'region', 'aria-labelledby': 'delete' },
})
export class DeleteAccountForm {
  private readonly session = inject(Session);
  private readonly lastWord = inject(LastWord);
  private readonly injector = inject(Injector);
  private readonly first = viewChild<ElementRef<HTMLElement>>('first');
  private readonly opener = viewChild<ElementRef<HTMLElement>>('opener');
  private readonly given = signal({ password: '' });
  readonly me = input.required<Me>();

  protected readonly asked = signal(false);
  protected readonly isGuest = computed(() => this.me().kind === 'guest');
  protected readonly deletion = sentForm({
    model: this.given,
    rules: (path) => required(path.password, { message: 'Enter your password.', when: () => !this.isGuest() }),
    send: async ({ password }) => {
      await this.session.deleteAccount(password);
      this.lastWord.say('Your account is deleted. You go on as a new guest.');
    },
  });

  protected ask(asked: boolean): void {
    this.asked.set(asked);
    this.given.set({ password: '' });
    afterNextRender(() => (this.first() ?? this.opener())?.nativeElement.focus(), { injector: this.injector });
  }
}
