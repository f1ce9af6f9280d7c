import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type MikroORM } from '@mikro-orm/postgresql';
import { type DeadLetterDetail } from '@pbp/contracts';
import { ORM } from '@pbp/platform';
import { findDeadLetter } from '@pbp/read-models';
import { unknownDeadLetter } from '../http/problem-error.js';

export class ShowDeadLetter extends Query<DeadLetterDetail> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(ShowDeadLetter)
export class ShowDeadLetterHandler implements IQueryHandler<ShowDeadLetter> {
  constructor(@Inject(ORM) private readonly orm: MikroORM) {}

  async execute({ id }: ShowDeadLetter): Promise<DeadLetterDetail> {
    const letter = await findDeadLetter(this.orm, id);
    if (!letter) throw unknownDeadLetter(id);
    return letter;
  }
}
