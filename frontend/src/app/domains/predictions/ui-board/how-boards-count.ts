import { Component } from '@angular/core';
import { leastForSkill } from './least-for-skill';

/** What points and skill are, for who wants to know. */
@Component({
  selector: 'pbp-how-boards-count',
  template: `
    <details>
      <summary>How points and skill are counted</summary>
      <dl>
        <dt>Points</dt>
        <dd>
          A right answer brings 10 divided by the chance that the model gave it: 10 for what was sure, 100 at most. A
          wrong one brings nothing and takes nothing.
        </dd>
        <dt>Skill</dt>
        <dd>
          How much nearer to the truth than the model you were, over the answers for which you said how sure you are. 0
          is as good as the model; more is better. It is shown from {{ leastForSkill }} questions on: before, it is
          mostly luck.
        </dd>
        <dt>Since the final</dt>
        <dd>
          When a game is corrected after its end, its questions are settled again. What that brought or took is told
          beside the name.
        </dd>
        <dt>Ties</dt>
        <dd>Level on points, skill decides; level on that too, whoever answered earlier stands first.</dd>
      </dl>
    </details>
  `,
  styleUrl: './how-boards-count.css',
})
export class HowBoardsCount {
  protected readonly leastForSkill = leastForSkill;
}
