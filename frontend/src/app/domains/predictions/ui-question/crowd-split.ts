import { Component, computed, input } from '@angular/core';
import { plural } from '../../../shared/format/numbers';
import { crowdSplit } from '../data/crowd-split';
import { type ShownOption } from '../data/shown-options';

/** How the fans were split, told once nobody can follow them any more: a bar and its text for each answer. */
@Component({
  selector: 'pbp-crowd-split',
  template: `
    @let split = shown();
    <p class="meta">{{ split.fans === 0 ? 'No fan picked anything.' : fansText(split.fans) + ' picked' }}</p>
    @if (split.fans > 0) {
      <ul>
        @for (part of split.parts; track part.option.id) {
          <li [class]="part.option.side ?? ''" [class.own]="part.option.id === own()">
            <span class="name"
              >{{ part.option.words }}
              @if (part.option.id === own()) {
                <span class="mine">your pick</span>
              }
            </span>
            <span class="num">{{ part.percent }} %</span>
            <span class="track"><i [style.width.%]="part.percent"></i></span>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--space-2);
      margin-top: var(--space-1);
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0.125rem var(--space-2);
      color: var(--text-2);
      font-size: var(--text-sm);
    }
    .own {
      color: var(--text);
      font-weight: var(--weight-medium);
    }
    .mine {
      margin-left: 0.4em;
      color: var(--text-3);
      font-size: var(--text-xs);
      font-weight: var(--weight-regular);
    }
    .track {
      grid-column: 1 / -1;
      height: 0.5rem;
      border-radius: 0.25rem;
      background: var(--surface-3);
    }
    i {
      display: block;
      height: 100%;
      border-radius: 0.25rem;
      background: var(--text-2);
    }
    .away i {
      background: var(--away);
    }
    .home i {
      background: var(--home);
    }
  `,
})
export class CrowdSplit {
  readonly crowd = input.required<Readonly<Record<string, number>>>();
  readonly options = input.required<readonly ShownOption[]>();
  /** The fan's own pick, by id. */
  readonly own = input<string | null>(null);
  protected readonly shown = computed(() => crowdSplit(this.crowd(), this.options()));
  protected readonly fansText = (fans: number): string => plural(fans, 'fan');
}
