import { Query } from '@nestjs/cqrs';

/** A question about one game: as it stands, or with `at` as it stood after that revision of its log. */
export abstract class GameQuery<View> extends Query<View> {
  constructor(
    readonly gameId: string,
    readonly at?: number,
  ) {
    super();
  }
}
