import { Component, computed, input, signal } from '@angular/core';
import { type KnownGame, type Side } from '@pbp/domain';
import { type HowMade } from './how-made';
import { HowMadeView } from './how-made-view';

/** One figure of both sides. The better one is bold; `below` is a line under each; `how` opens by its name. */
export interface VersusRow {
  readonly name: string;
  readonly away: string;
  readonly home: string;
  readonly better: Side | null;
  readonly below?: readonly [away: string, home: string];
  readonly how?: () => HowMade;
}

let instances = 0;

/** Away figure, name, home figure. */
@Component({
  selector: 'pbp-versus',
  imports: [HowMadeView],
  templateUrl: './versus.html',
  styleUrl: './versus.css',
  host: { class: 'panel block' },
})
export class Versus {
  readonly heading = input.required<string>();
  readonly game = input.required<KnownGame>();
  readonly rows = input.required<readonly VersusRow[]>();
  protected readonly headingId = `versus-${instances++}`;
  /** The figure whose making is shown. */
  protected readonly opened = signal<string | null>(null);

  protected readonly how = computed(
    () =>
      this.rows()
        .find(({ name }) => name === this.opened())
        ?.how?.() ?? null,
  );

  protected toggle(name: string): void {
    this.opened.update((opened) => (opened === name ? null : name));
  }
}
