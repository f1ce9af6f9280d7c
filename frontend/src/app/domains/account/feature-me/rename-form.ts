import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { required } from '@angular/forms/signals';
import type { Me } from '@pbp/contracts';
import { Session } from '../data/session';
import { nameOf } from '../data/who';
import { sentForm } from '../ui-form/sent-form';
import { SentFormFrame } from '../ui-form/sent-form-frame';
import { TextField } from '../ui-form/text-field';

/** The name that others see; guests may have one too. */
@Component({
  selector: 'pbp-rename-form',
  imports: [SentFormFrame, TextField],
  template: `
    <h2 id="rename">Your name</h2>
    <pbp-sent-form [sending]="rename" does="Save name" doing="Saving …">
      <pbp-text-field
        label="Name"
        autocomplete="nickname"
        hint="What others see. It need not be your real one."
        [field]="rename.fields.displayName"
        [fault]="rename.fault('displayName')"
      />
    </pbp-sent-form>
    <p role="status" class="done">{{ done() }}</p>
  `,
  styleUrl: '../../../shared/ui/part.css',
  host: { role: 'region', 'aria-labelledby': 'rename' },
})
export class RenameForm {
  private readonly session = inject(Session);
  readonly me = input.required<Me>();
  private readonly known = computed(() => this.me().displayName ?? '');
  /** Begins anew with another name, not with every word of the server's. */
  private readonly given = linkedSignal({
    source: this.known,
    computation: (displayName) => ({ displayName }),
  });

  protected readonly done = signal('');
  protected readonly rename = sentForm({
    model: this.given,
    rules: (path) => required(path.displayName, { message: 'Enter a name.' }),
    send: async ({ displayName }) => {
      this.done.set('');
      const renamed = await this.session.rename(displayName);
      this.done.set(`Saved. Others see “${nameOf(renamed)}” from now on.`);
    },
  });
}
