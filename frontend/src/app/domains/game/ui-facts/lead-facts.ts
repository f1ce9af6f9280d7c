import { Component, computed, input } from '@angular/core';
import { type KnownGame, leadSummary, type Side } from '@pbp/domain';
import { minutesText } from '../../../shared/format/numbers';

interface Fact {
  readonly name: string;
  readonly figure: string;
  readonly below: string;
}

/** Lead changes, ties, biggest leads, time led. */
@Component({
  selector: 'pbp-lead-facts',
  template: `
    <header><h2>In numbers</h2></header>
    <dl>
      @for (fact of facts(); track fact.name) {
        <div>
          <dt>{{ fact.name }}</dt>
          <dd>
            {{ fact.figure }}<small>{{ fact.below }}</small>
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(8.5rem, 40%), 1fr));
      gap: var(--space-3) var(--space-4);
    }
    dt {
      color: var(--text-3);
      font-size: var(--text-xs);
    }
    dd {
      font: var(--weight-score) var(--text-xl) / 1.15 var(--font);
      font-stretch: var(--stretch-score);
    }
    small {
      display: block;
      min-height: 1.3em;
      color: var(--text-2);
      font: var(--weight-regular) var(--text-xs) / 1.3 var(--font);
      font-stretch: 100%;
    }
  `,
  host: { class: 'panel block' },
})
export class LeadFacts {
  readonly game = input.required<KnownGame>();

  protected readonly facts = computed((): readonly Fact[] => {
    const game = this.game();
    const { leadChanges, ties, biggestLead, secondsLed } = leadSummary(game);
    return [
      { name: 'Lead changes', figure: String(leadChanges), below: '' },
      { name: 'Ties', figure: String(ties), below: '' },
      bothSides(game, 'Largest lead', biggestLead, String),
      bothSides(game, 'Time led', secondsLed, minutesText),
    ];
  });
}

/** The larger figure with its owner, the other's below: "20 · MRN, VLM 2". */
const bothSides = (
  game: KnownGame,
  name: string,
  of: Readonly<Record<Side, number>>,
  text: (n: number) => string,
): Fact => {
  const [most, least]: readonly [Side, Side] = of.home > of.away ? ['home', 'away'] : ['away', 'home'];
  return {
    name,
    figure: text(of[most]),
    below: `${game[most].abbreviation}, ${game[least].abbreviation} ${text(of[least])}`,
  };
};
