import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { countText } from '../../../shared/format/figures';
import { BOARD_PAGE } from '../data/board-api';

/** The ways to the other parts of a long board. */
@Component({
  selector: 'pbp-board-pages',
  imports: [RouterLink],
  template: `
    <nav aria-label="Pages of the board">
      @if (page() > 1) {
        <a class="button" [routerLink]="[]" [queryParams]="paramsOf(page() - 1)" queryParamsHandling="merge">
          Higher places
        </a>
      }
      <span class="meta">Page {{ countText(page()) }} of {{ countText(pages()) }}</span>
      @if (page() < pages()) {
        <a class="button" [routerLink]="[]" [queryParams]="paramsOf(page() + 1)" queryParamsHandling="merge">
          Lower places
        </a>
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-3);
      padding-top: var(--space-4);
    }
  `,
})
export class BoardPages {
  readonly page = input.required<number>();
  /** How many have a place. */
  readonly fans = input.required<number>();
  protected readonly countText = countText;
  protected readonly pages = computed(() => Math.ceil(this.fans() / BOARD_PAGE));

  protected paramsOf(page: number): { readonly page: number | null } {
    return { page: page === 1 ? null : page };
  }
}
