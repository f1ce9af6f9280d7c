import { Component, computed, inject, input } from '@angular/core';
import { type KnownGame, momentText } from '@pbp/domain';
import { clockTime } from '../../../shared/format/ages';
import { plural } from '../../../shared/format/numbers';
import { Icon } from '../../../shared/ui/icon';
import { Rewind } from '../data/rewind';

/** Says which moment the page shows, and how much has been told since. */
@Component({
  selector: 'pbp-past-strip',
  imports: [Icon],
  template: `
    <p>
      <pbp-icon name="rewind" />
      <span
        >You are at <b>{{ moment() }}</b>{{ asOf() }}. {{ since() }}</span
      >
    </p>
  `,
  styles: `
    p {
      display: flex;
      gap: var(--space-3);
      align-items: center;
      min-height: var(--tap);
      padding: var(--space-1) var(--gutter);
      border-top: 1px solid var(--line-strong);
      background: repeating-linear-gradient(135deg, var(--past-soft) 0 8px, transparent 8px 16px) var(--surface-1);
      color: var(--text-2);
      font-size: var(--text-sm);
    }
    pbp-icon {
      color: var(--past);
    }
    b {
      color: var(--text);
    }
  `,
})
export class PastStrip {
  private readonly rewind = inject(Rewind);
  readonly game = input.required<KnownGame>();

  protected readonly moment = computed(() => momentText(this.game()));
  /** Amid what one poll told, nobody saw it so at any time. */
  protected readonly asOf = computed(() => {
    const [history, revision] = [this.rewind.history(), this.rewind.revision()];
    if (!history || revision === null || history.isAmidPoll(revision)) return '';
    return `, as it was at ${clockTime(history.events[revision]?.at ?? '')}`;
  });
  protected readonly since = computed(() => {
    const revision = this.rewind.revision() ?? 0;
    const later = this.rewind.steps().filter((step) => step.revision > revision).length;
    return later === 0 ? 'No play has been told since.' : `${plural(later, 'play')} told since.`;
  });
}
