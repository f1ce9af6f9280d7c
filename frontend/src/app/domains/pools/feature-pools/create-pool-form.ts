import { Component, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { sentForm } from '../../account/ui-form/sent-form';
import { newRequestId } from '../../predictions/data/request-id';
import { poolNameRules } from '../data/pool-name';
import { nameTrouble } from '../data/pool-trouble';
import { PoolsApi } from '../data/pools-api';
import { FieldForm } from '../ui-field-form/field-form';

/** Makes a pool and goes there. Sent again after a lost answer, it is the same request: there is one pool. */
@Component({
  selector: 'pbp-create-pool-form',
  imports: [FieldForm],
  template: `
    <h2 id="create-pool">Make a pool</h2>
    <p>For friends, a bar, an office: a board of your own, for whoever has the code.</p>
    <pbp-field-form
      [form]="create"
      [field]="create.fields.name"
      label="Name of the pool"
      does="Make the pool"
      doing="Making it …"
    />
  `,
  styleUrl: '../../../shared/ui/part.css',
  host: { role: 'region', 'aria-labelledby': 'create-pool' },
})
export class CreatePoolForm {
  private readonly api = inject(PoolsApi);
  private readonly router = inject(Router);
  private readonly given = signal({ name: '' });
  private asked: { readonly name: string; readonly requestId: string } | null = null;

  protected readonly create = sentForm({
    model: this.given,
    rules: poolNameRules,
    says: nameTrouble,
    send: async ({ name }) => {
      const pool = await this.api.create(this.request(name));
      await this.router.navigate(['/pools', pool.id]);
    },
  });

  private request(name: string): { readonly name: string; readonly requestId: string } {
    if (this.asked?.name !== name) this.asked = { name, requestId: newRequestId() };
    return this.asked;
  }
}
