import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import type { QuestionView } from '@pbp/contracts';
import { type KnownGame } from '@pbp/domain';
import { percentOf } from '../data/chance-words';
import { type ShownOption } from '../data/shown-options';
import { ChanceSlider } from './chance-slider';
import { OptionButtons } from './option-buttons';
import { WhatItBrings } from './what-it-brings';

/** An answer as the fan gives it. */
export interface GivenAnswer {
  readonly pick: string;
  /** 0..1; null for none. */
  readonly chance: number | null;
}

/** Where the slider stands before it is moved: nobody's opinion, and above even. */
const firstPercent = 60;

/**
 * Picks an answer. Where the fan's own chance is asked for it is chosen, weighed and saved; elsewhere a tap is the pick,
 * and who likes says how sure afterwards.
 */
@Component({
  selector: 'pbp-answer-form',
  imports: [ChanceSlider, OptionButtons, WhatItBrings],
  templateUrl: './answer-form.html',
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
    }
    .save {
      width: 100%;
      min-height: 3.25rem;
    }
    .save:enabled {
      background: var(--text);
      color: var(--bg);
      font-weight: var(--weight-bold);
    }
    .save:disabled {
      color: var(--text-3);
      cursor: default;
    }
    summary {
      display: flex;
      align-items: center;
      min-height: var(--tap);
      color: var(--text-2);
      cursor: pointer;
      font-size: var(--text-sm);
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    details:not([open]) {
      margin-block: calc(var(--space-2) * -1);
    }
    .always summary {
      display: none;
    }
    details > div {
      display: grid;
      gap: var(--space-3);
    }
  `,
})
export class AnswerForm {
  readonly view = input.required<QuestionView>();
  readonly game = input.required<KnownGame>();
  readonly options = input.required<readonly ShownOption[]>();
  /** What the buttons answer, in words. */
  readonly about = input.required<string>();
  /** What stands, or is on its way. */
  readonly given = input.required<GivenAnswer | null>();
  readonly disabled = input(false);
  readonly answer = output<GivenAnswer>();

  private readonly key = computed(() => `${this.given()?.pick ?? ''} ${this.given()?.chance ?? ''}`);
  /** Chosen and not saved; what is saved elsewhere meanwhile takes its place. */
  private readonly chosenId = linkedSignal({ source: this.key, computation: () => this.given()?.pick ?? null });
  protected readonly percent = linkedSignal({
    source: this.key,
    computation: () => {
      const chance = this.given()?.chance ?? null;
      return chance === null ? firstPercent : percentOf(chance);
    },
  });
  /** Whether the fan has opened what need not be given. */
  protected readonly isWeighing = signal(false);
  protected readonly limits = computed(() => this.view().chanceLimits);
  protected readonly least = computed(() => Math.ceil(this.limits().least * 100));
  protected readonly most = computed(() => Math.floor(this.limits().most * 100));
  protected readonly chosen = computed(() => this.options().find(({ id }) => id === this.chosenId()) ?? null);
  protected readonly modelPercent = computed(() => percentOf(this.chosen()?.chance ?? 0));
  protected readonly sliderId = computed(() => `sure-${this.view().questionId}`);
  protected readonly isSaved = computed(() => {
    const given = this.given();
    return given?.pick === this.chosenId() && given?.chance === this.percent() / 100;
  });

  protected choose({ id }: ShownOption): void {
    if (this.limits().isRequired) this.chosenId.set(id);
    else if (id !== this.given()?.pick) this.answer.emit({ pick: id, chance: null });
  }

  protected weigh({ target }: Event): void {
    if (target instanceof HTMLDetailsElement) this.isWeighing.set(target.open);
  }

  protected save(): void {
    const chosen = this.chosen();
    if (chosen && !this.isSaved()) this.answer.emit({ pick: chosen.id, chance: this.percent() / 100 });
  }
}
