import { Component, input } from '@angular/core';
import { Icon } from '../../../shared/ui/icon';
import { type AnswerWords } from './answer-words';

/** How an answer stands: never by its colour alone. */
@Component({
  selector: 'pbp-answer-state',
  imports: [Icon],
  template: `
    @if (words().icon; as icon) {
      <pbp-icon [name]="icon" />
    } @else {
      <i aria-hidden="true"></i>
    }
    {{ words().word }}
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.4em;
      color: var(--text-2);
      font-size: var(--text-sm);
      font-weight: var(--weight-bold);
    }
    :host(.good) {
      color: var(--positive);
    }
    :host(.now) {
      color: var(--now-text);
    }
    :host(.plain) {
      color: var(--text);
    }
    pbp-icon {
      zoom: 0.8;
    }
    i {
      flex: none;
      width: 0.55em;
      height: 0.55em;
      border-radius: 50%;
      background: var(--now);
    }
  `,
  host: { '[class]': 'words().tone' },
})
export class AnswerState {
  readonly words = input.required<AnswerWords>();
}
