import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import type { PoolView } from '@pbp/contracts';
import { sentForm } from '../../account/ui-form/sent-form';
import { poolNameRules } from '../data/pool-name';
import { nameTrouble } from '../data/pool-trouble';
import { PoolStore } from '../data/pool-store';
import { FieldForm } from '../ui-field-form/field-form';

/** What the pool is called; its owner's to say. */
@Component({
  selector: 'pbp-rename-pool-form',
  imports: [FieldForm],
  template: `
    <h2 id="rename-pool">Rename</h2>
    <pbp-field-form
      [form]="rename"
      [field]="rename.fields.name"
      label="Name of the pool"
      does="Save name"
      doing="Saving …"
    />
    <p role="status" class="done">{{ done() }}</p>
  `,
  styleUrl: '../../../shared/ui/part.css',
  host: { role: 'region', 'aria-labelledby': 'rename-pool' },
})
export class RenamePoolForm {
  private readonly store = inject(PoolStore);
  readonly pool = input.required<PoolView>();
  private readonly known = computed(() => this.pool().name);
  /** Begins anew with another name, not with every change of the pool. */
  private readonly given = linkedSignal({ source: this.known, computation: (name) => ({ name }) });

  protected readonly done = signal('');
  protected readonly rename = sentForm({
    model: this.given,
    rules: poolNameRules,
    says: nameTrouble,
    send: async ({ name }) => {
      this.done.set('');
      await this.store.rename(this.pool(), name);
      this.done.set('Saved.');
    },
  });
}
