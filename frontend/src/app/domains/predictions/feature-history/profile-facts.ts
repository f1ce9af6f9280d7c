import { Component, computed, input } from '@angular/core';
import type { Profile } from '@pbp/contracts';
import { countText } from '../../../shared/format/figures';
import { plural } from '../../../shared/format/numbers';
import { skillWords } from './skill-words';

interface Fact {
  readonly name: string;
  readonly figure: string;
  readonly below: string;
}

/** What a fan has come to, in figures. */
@Component({
  selector: 'pbp-profile-facts',
  template: `
    <h2 id="profile" class="visually-hidden">Summary</h2>
    <dl>
      @for (fact of facts(); track fact.name) {
        <div>
          <dt>{{ fact.name }}</dt>
          <dd>
            {{ fact.figure }} <small>{{ fact.below }}</small>
          </dd>
        </div>
      }
    </dl>
    <p>{{ skill().sentence }}</p>
  `,
  styleUrl: './profile-facts.css',
  host: { class: 'panel', role: 'region', 'aria-labelledby': 'profile' },
})
export class ProfileFacts {
  readonly profile = input.required<Profile>();
  protected readonly skill = computed(() => skillWords(this.profile().skill));

  protected readonly facts = computed((): readonly Fact[] => {
    const { points, right, judged, void: nothing, streak } = this.profile();
    const skill = this.skill();
    const rest = nothing === 0 ? '' : `, ${countText(nothing)} void`;
    return [
      { name: 'Points', figure: countText(points), below: 'over all games' },
      { name: 'Right', figure: `${countText(right)} of ${countText(judged)}`, below: `judged${rest}` },
      { name: 'Skill', figure: skill.figure, below: skill.below },
      {
        name: 'Streak',
        figure: countText(streak.current),
        below: `${plural(streak.best, 'right answer')} at best; shown, not paid`,
      },
    ];
  });
}
