import { Component, inject, input, linkedSignal, signal } from '@angular/core';
import { maxLength, required } from '@angular/forms/signals';
import type { PoolView } from '@pbp/contracts';
import { sentForm } from '../../account/ui-form/sent-form';
import { SentFormFrame } from '../../account/ui-form/sent-form-frame';
import { TextField } from '../../account/ui-form/text-field';
import { nameTrouble } from '../data/pool-trouble';
import { PoolStore } from '../data/pool-store';

/** What the pool is called; its owner's to say. */
@Component({
  selector: 'pbp-rename-pool-form',
  imports: [SentFormFrame, TextField],
  template: `
    <h2 id="rename-pool">Rename</h2>
    <pbp-sent-form [sending]="rename" does="Save name" doing="Saving …">
      <pbp-text-field
        label="Name of the pool"
        autocomplete="off"
        [field]="rename.fields.name"
        [fault]="rename.fault('name')"
      />
    </pbp-sent-form>
    <p role="status" class="done">{{ done() }}</p>
  `,
  styleUrl: '../../../shared/ui/part.css',
  host: { role: 'region', 'aria-labelledby': 'rename-pool' },
})
export class RenamePoolForm {
  private readonly store = inject(PoolStore);
  readonly pool = input.required<PoolView>();
  /** Begins anew with another name, not with every change of the pool. */
  private readonly given = linkedSignal({ source: () => this.pool().name, computation: (name) => ({ name }) });

  protected readonly done = signal('');
  protected readonly rename = sentForm({
    model: this.given,
    rules: (path) => {
      required(path.name, { message: 'Give it a name.' });
      maxLength(path.name, 60, { message: 'The name can have 60 characters at most.' });
    },
    says: nameTrouble,
    send: async ({ name }) => {
      this.done.set('');
      await this.store.rename(this.pool(), name);
      this.done.set('Saved.');
    },
  });
}
