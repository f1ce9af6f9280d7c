import { computed, Service } from '@angular/core';
import type { MyPredictions } from '@pbp/contracts';
import { fanResource } from '../../account/data/fan-resource';
import { afterNewsOfAnswers } from './answers-heard';

/** What the fan has come to over all games; read anew after news of the own answers. */
@Service({ autoProvided: false })
export class MyFigures {
  private readonly mine = fanResource<MyPredictions>(() => '/api/me/predictions?limit=1');

  readonly profile = computed(() => this.mine.value()?.profile);
  readonly problem = this.mine.problem;

  constructor() {
    afterNewsOfAnswers(() => this.mine.reload());
  }

  reload(): void {
    this.mine.reload();
  }
}
