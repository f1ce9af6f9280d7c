import { Component, inject, signal } from '@angular/core';
import { maxLength, required } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { sentForm } from '../../account/ui-form/sent-form';
import { SentFormFrame } from '../../account/ui-form/sent-form-frame';
import { TextField } from '../../account/ui-form/text-field';
import { newRequestId } from '../../predictions/data/request-id';
import { nameTrouble } from '../data/pool-trouble';
import { PoolsApi } from '../data/pools-api';

/** Makes a pool and goes there. Sent again after a lost answer, it is the same request: there is one pool. */
@Component({
  selector: 'pbp-create-pool-form',
  imports: [SentFormFrame, TextField],
  template: `
    <h2 id="create-pool">Make a pool</h2>
    <p>For friends, a bar, an office: a board of your own, for whoever has the code.</p>
    <pbp-sent-form [sending]="create" does="Make the pool" doing="Making it …">
      <pbp-text-field
        label="Name of the pool"
        autocomplete="off"
        [field]="create.fields.name"
        [fault]="create.fault('name')"
      />
    </pbp-sent-form>
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
    rules: (path) => {
      required(path.name, { message: 'Give it a name.' });
      maxLength(path.name, 60, { message: 'The name can have 60 characters at most.' });
    },
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
