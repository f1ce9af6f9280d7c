import { Component, computed, input } from '@angular/core';
import { currentPlays, type KnownGame } from '@pbp/domain';
import { plural } from '../../../shared/format/numbers';

/** Where the figures come from, and whether the feed's own box score says the same. */
@Component({
  selector: 'pbp-box-check',
  template: `
    <header><h2>Checked against the feed’s own box</h2></header>
    <p class="text-sm text-text-2">Counted from {{ plays() }}. {{ verdict() }}</p>
  `,
  host: { class: 'panel block' },
})
export class BoxCheck {
  readonly game = input.required<KnownGame>();
  protected readonly plays = computed(() => plural(currentPlays(this.game()).length, 'play'));
  protected readonly verdict = computed(() => {
    const { reconciled, phase } = this.game();
    if (phase.is !== 'ended')
      return 'While the game is on, the feed’s own box may be a few plays ahead or behind; both are compared when it ends.';
    if (!reconciled) return 'The feed’s own box score has not been compared yet.';
    const differences = reconciled.differences.filter((difference) => difference.what === 'playerStat').length;
    if (reconciled.agrees.boxScore) return 'The feed’s own box score says the same for every player.';
    return `The feed’s own box score differs in ${plural(differences, 'figure')}.`;
  });
}
