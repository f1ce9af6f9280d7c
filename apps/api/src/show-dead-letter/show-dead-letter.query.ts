import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type DeadLetterDetail } from '@pbp/contracts';
import { ParkedEvents } from '@pbp/read-models';
import { unknownDeadLetter } from '../http/problem-error.js';

export class ShowDeadLetter extends Query<DeadLetterDetail> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(ShowDeadLetter)
export class ShowDeadLetterHandler implements IQueryHandler<ShowDeadLetter> {
  constructor(private readonly parked: ParkedEvents) {}

  async execute({ id }: ShowDeadLetter): Promise<DeadLetterDetail> {
    const letter = await this.parked.find(id);
    if (!letter) throw unknownDeadLetter(id);
    return letter;
  }
}
