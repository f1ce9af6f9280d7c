import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { MainContent } from '../../../shared/ui/main-content';
import { TopBar } from '../../../shared/ui/top-bar';
import { Session } from '../../account/data/session';
import { nameOf } from '../../account/data/who';
import { sentForm } from '../../account/ui-form/sent-form';
import { SentFormFrame } from '../../account/ui-form/sent-form-frame';
import { codeIn, spacedCode } from '../data/pool-code';
import { joinTrouble } from '../data/pool-trouble';
import { PoolsApi } from '../data/pools-api';

/** Where a link to a pool leads: whoever follows it is asked first, since its members will see their name. */
@Component({
  imports: [MainContent, RouterLink, SentFormFrame, TopBar],
  templateUrl: './join-page.html',
  styleUrls: ['../../account/ui-form/account-page.css', '../ui-part/panel.css'],
})
export class JoinPage {
  private readonly api = inject(PoolsApi);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  readonly code = input.required<string>();

  protected readonly shownCode = computed(() => spacedCode(codeIn(this.code())));
  protected readonly name = computed(() => {
    const fan = this.session.fan();
    return fan && nameOf(fan);
  });
  protected readonly isGuest = computed(() => this.session.fan()?.kind === 'guest');
  protected readonly join = sentForm({
    model: signal({}),
    says: (error) => {
      const trouble = joinTrouble(error);
      return trouble && { fields: {}, whole: trouble.whole ?? trouble.fields['code'] ?? null };
    },
    send: async () => {
      await this.session.ensureFan();
      const pool = await this.api.join(codeIn(this.code()));
      await this.router.navigate(['/pools', pool.id], { replaceUrl: true });
    },
  });
}
