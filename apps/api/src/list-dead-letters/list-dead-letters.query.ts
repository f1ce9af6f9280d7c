import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type MikroORM } from '@mikro-orm/postgresql';
import { type DeadLetterList } from '@pbp/contracts';
import { ORM } from '@pbp/platform';
import { findDeadLetters } from '@pbp/read-models';

export class ListDeadLetters extends Query<DeadLetterList> {
  constructor(readonly standing: 'open' | 'settled') {
    super();
  }
}

@QueryHandler(ListDeadLetters)
export class ListDeadLettersHandler implements IQueryHandler<ListDeadLetters> {
  constructor(@Inject(ORM) private readonly orm: MikroORM) {}

  async execute({ standing }: ListDeadLetters): Promise<DeadLetterList> {
    return { deadLetters: [...(await findDeadLetters(this.orm, standing))] };
  }
}
