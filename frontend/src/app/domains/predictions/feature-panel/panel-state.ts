import { computed, inject, Service } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { mediaMatches } from './media';

/** Whether the panel is open: as the address says it, else where the page has room for it beside the game. */
@Service({ autoProvided: false })
export class PanelState {
  private readonly router = inject(Router);
  private readonly params = toSignal(inject(ActivatedRoute).queryParamMap);
  private readonly hasRoom = mediaMatches('(min-width: 80rem)');

  readonly isOpen = computed(() => {
    const said = this.params()?.get('questions');
    return said === 'open' || (said !== 'closed' && this.hasRoom());
  });

  /** Kept in the address, so that it outlives a reload and can be shared. */
  set(open: boolean): void {
    void this.router.navigate([], {
      queryParams: { questions: open === this.hasRoom() ? null : open ? 'open' : 'closed' },
      queryParamsHandling: 'merge',
      replaceUrl: true,
      scroll: 'manual',
    });
  }
}
