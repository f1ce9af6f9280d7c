import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import type { Board, BoardRow } from '@pbp/contracts';
import { countText, signedTenths } from '../../../shared/format/figures';
import { plural, signed } from '../../../shared/format/numbers';
import { leastForSkill } from './least-for-skill';

/** Who is where. The own row is marked; where it is not among those that are shown it stays in sight below them. */
@Component({
  selector: 'pbp-board-table',
  imports: [NgTemplateOutlet],
  templateUrl: './board-table.html',
  styleUrl: './board-table.css',
})
export class BoardTable {
  readonly board = input.required<Board>();
  /** Of who looks at it; null for nobody. */
  readonly fanId = input.required<string | null>();

  protected readonly countText = countText;
  protected readonly caption = computed(() => {
    const { by, fans } = this.board();
    return `By ${by}, ${plural(fans, 'fan')}`;
  });
  protected readonly apart = computed(() => {
    const { rows, mine } = this.board();
    return mine && !rows.some(({ fanId }) => fanId === mine.fanId) ? mine : null;
  });
  protected readonly tooFew = `none before ${leastForSkill} questions`;

  /** Members of a pool are listed without a place too. */
  protected hasPlace({ rank }: BoardRow): boolean {
    return rank <= this.board().fans;
  }

  protected skill({ skill }: BoardRow): string | null {
    return skill === null ? null : signedTenths(skill);
  }

  /** "+21 since the final", where corrections changed after it what had been decided. */
  protected change({ changeSinceFinal }: BoardRow): string | null {
    return changeSinceFinal === 0 ? null : `${signed(changeSinceFinal)} since the final`;
  }
}
