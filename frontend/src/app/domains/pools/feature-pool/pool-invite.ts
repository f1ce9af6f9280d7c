import { Clipboard } from '@angular/cdk/clipboard';
import { Location } from '@angular/common';
import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { spacedCode } from '../data/pool-code';

/** The code by which others join, and a link with it. */
@Component({
  selector: 'pbp-pool-invite',
  template: `
    <h2 id="invite">Invite</h2>
    <div class="code">
      <b>{{ shown() }}</b>
      <button type="button" class="button" (click)="copy()">Copy link</button>
    </div>
    <p class="said" role="status">{{ said() }}</p>
    <p class="meta">Anyone with the code can join. Points only; there is nothing to win.</p>
  `,
  styleUrls: ['../../../shared/ui/part.css', './pool-invite.css'],
  host: { role: 'region', 'aria-labelledby': 'invite' },
})
export class PoolInvite {
  private readonly clipboard = inject(Clipboard);
  private readonly location = inject(Location);
  private readonly origin = inject(DOCUMENT).location.origin;
  readonly code = input.required<string>();

  protected readonly said = signal('');
  protected readonly shown = computed(() => spacedCode(this.code()));
  private readonly link = computed(
    () => `${this.origin}${this.location.prepareExternalUrl(`/join/${encodeURIComponent(this.code())}`)}`,
  );

  protected copy(): void {
    const copied = this.clipboard.copy(this.link());
    this.said.set(copied ? 'Link copied.' : `This browser does not let us copy. The link: ${this.link()}`);
  }
}
