import { Component, computed, input } from '@angular/core';
import type { Profile } from '@pbp/contracts';
import { chanceText, countText } from '../../../shared/format/figures';
import { plural } from '../../../shared/format/numbers';
import { skillWords } from './skill-words';

interface Fact {
  readonly name: string;
  readonly figure: string;
  readonly below: string;
}

const answersFact = ({ answers, judged, void: nothing }: Profile): Fact => {
  const rest = nothing === 0 ? '' : `, ${countText(nothing)} void`;
  return { name: 'Answers', figure: countText(answers), below: `${countText(judged)} judged${rest}` };
};

const rightFact = ({ right, judged }: Profile): Fact =>
  judged === 0
    ? { name: 'Right', figure: '·', below: 'none judged yet' }
    : { name: 'Right', figure: chanceText(right / judged), below: `${countText(right)} of ${countText(judged)}` };

/** What a fan has come to, in figures. */
@Component({
  selector: 'pbp-profile-facts',
  template: `
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
})
export class ProfileFacts {
  readonly profile = input.required<Profile>();
  protected readonly skill = computed(() => skillWords(this.profile().skill));

  protected readonly facts = computed((): readonly Fact[] => {
    const [profile, skill] = [this.profile(), this.skill()];
    const { current, best } = profile.streak;
    return [
      answersFact(profile),
      rightFact(profile),
      { name: 'Points', figure: countText(profile.points), below: 'over all games' },
      { name: 'Skill', figure: skill.figure, below: skill.below },
      {
        name: 'Streak',
        figure: countText(current),
        below: `${plural(best, 'right answer')} at best; shown, not paid`,
      },
    ];
  });
}
