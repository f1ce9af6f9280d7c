import { Component, computed, input } from '@angular/core';
import { skillOf } from '@pbp/domain';
import { skillWords } from '../data/chance-words';
import { type ShownOption } from '../data/shown-options';

/** What a pick would bring if it is right and if it is wrong, before it is made. */
@Component({
  selector: 'pbp-what-it-brings',
  template: `
    <dl>
      <div>
        <dt>If you are right</dt>
        <dd>
          <b>{{ option().points }} points</b>
        </dd>
        <dd class="skill">skill {{ skill().right }}</dd>
      </div>
      <div>
        <dt>If you are wrong</dt>
        <dd><b>0 points</b></dd>
        <dd class="skill">skill {{ skill().wrong }}</dd>
      </div>
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 1px;
      overflow: hidden;
      border-radius: var(--radius-control);
      background: var(--line);
    }
    div {
      padding: var(--space-2) var(--space-3);
      background: var(--surface-2);
    }
    dt,
    .skill {
      color: var(--text-3);
      font-size: var(--text-xs);
    }
    b {
      font-size: var(--text-lg);
      font-stretch: var(--stretch-tight);
      line-height: 1.2;
    }
  `,
})
export class WhatItBrings {
  readonly option = input.required<ShownOption>();
  /** The fan's own chance of it, 0..1. */
  readonly chance = input.required<number>();
  protected readonly skill = computed(() => ({
    right: skillWords(skillOf(this.chance(), this.option().chance, true)),
    wrong: skillWords(skillOf(this.chance(), this.option().chance, false)),
  }));
}
