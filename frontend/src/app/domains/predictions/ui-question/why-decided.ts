import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type KnownGame, type Play, shortPeriod } from '@pbp/domain';
import { type FanQuestion } from '../data/fan-question';
import { pickWords, type QuestionNames } from '../data/question-words';
import { decidingPlays, whyWords } from '../data/why-words';

/** Why a question came to what it came to: a sentence, the plays that decided it, and what it had been before. */
@Component({
  selector: 'pbp-why-decided',
  imports: [RouterLink],
  template: `
    <p>{{ why() ?? outcome() }}</p>
    @for (play of plays(); track play.id) {
      <p>
        {{ why() === null ? 'Decided by' : 'See' }}
        <a [routerLink]="['/games', game().id, 'plays']" [queryParams]="{ play: play.id }">{{ playWords(play) }}</a>
      </p>
    }
    @if (before(); as words) {
      <p class="meta">Before the correction: {{ words }}.</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-1);
      padding-left: var(--space-3);
      border-left: 2px solid var(--line-strong);
      color: var(--text-2);
      font-size: var(--text-sm);
    }
    a {
      color: var(--text);
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
  `,
})
export class WhyDecided {
  readonly question = input.required<FanQuestion>();
  readonly game = input.required<KnownGame>();
  readonly names = input.required<QuestionNames>();

  protected readonly why = computed(() => whyWords(this.question(), this.game()));
  protected readonly outcome = computed(() => this.wordsOf(this.question().view.settlement));
  protected readonly plays = computed(() => decidingPlays(this.question().view, this.game()));
  protected readonly before = computed(() => {
    const last = this.question().view.verdicts.at(-2)?.settlement;
    return last && last.is !== 'undecided' ? this.wordsOf(last) : null;
  });

  /** The sentence names the play by itself. */
  protected playWords({ period, clock, text, type }: Play): string {
    const when = `${shortPeriod(this.game().league, period)} ${clock}`;
    return this.why() === null ? `${when}, ${text || type.text}` : `${when} in the plays`;
  }

  private wordsOf(settlement: FanQuestion['view']['settlement']): string {
    switch (settlement.is) {
      case 'undecided':
        return 'Not decided';
      case 'void':
        return 'Void';
      case 'decided':
        return pickWords(this.question().view.terms, settlement.outcome, this.names());
      default:
        return settlement satisfies never;
    }
  }
}
