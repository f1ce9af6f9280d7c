import { computed, Service } from '@angular/core';
import type { MyPools as MyPoolsAnswer } from '@pbp/contracts';
import { fanResource } from '../../account/data/fan-resource';

/** The pools that the fan is in. */
@Service({ autoProvided: false })
export class MyPools {
  private readonly mine = fanResource<MyPoolsAnswer>(() => '/api/pools');

  readonly pools = computed(() => this.mine.value()?.pools);
  readonly problem = this.mine.problem;

  reload(): void {
    this.mine.reload();
  }
}
