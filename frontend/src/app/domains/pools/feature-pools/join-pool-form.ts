import { Component, inject, signal } from '@angular/core';
import { required, validate } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { sentForm } from '../../account/ui-form/sent-form';
import { codeIn, looksLikeCode } from '../data/pool-code';
import { joinTrouble } from '../data/pool-trouble';
import { PoolsApi } from '../data/pools-api';
import { FieldForm } from '../ui-field-form/field-form';

/** Joins a pool by a code that was told, or by a link that was pasted, and goes there. */
@Component({
  selector: 'pbp-join-pool-form',
  imports: [FieldForm],
  template: `
    <h2 id="join-pool">Join a pool</h2>
    <p>With the code of somebody who is in it. Its members see your name and your points.</p>
    <pbp-field-form
      [form]="join"
      [field]="join.fields.code"
      label="Code"
      hint="8 letters and digits, in whatever case; or the whole link."
      does="Join"
      doing="Joining …"
    />
  `,
  styleUrl: '../../../shared/ui/part.css',
  host: { role: 'region', 'aria-labelledby': 'join-pool' },
})
export class JoinPoolForm {
  private readonly api = inject(PoolsApi);
  private readonly router = inject(Router);
  private readonly given = signal({ code: '' });

  protected readonly join = sentForm({
    model: this.given,
    rules: (path) => {
      required(path.code, { message: 'Enter a code.' });
      validate(path.code, ({ value }) =>
        value() === '' || looksLikeCode(value()) ? null : { kind: 'code', message: 'A code has 8 letters and digits.' },
      );
    },
    says: joinTrouble,
    send: async ({ code }) => {
      const pool = await this.api.join(codeIn(code));
      await this.router.navigate(['/pools', pool.id]);
    },
  });
}
