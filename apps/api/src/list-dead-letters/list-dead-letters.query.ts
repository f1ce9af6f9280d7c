import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type DeadLetterList } from '@pbp/contracts';
import { ParkedEvents } from '@pbp/read-models';

export class ListDeadLetters extends Query<DeadLetterList> {
  constructor(readonly standing: 'open' | 'settled') {
    super();
  }
}

@QueryHandler(ListDeadLetters)
export class ListDeadLettersHandler implements IQueryHandler<ListDeadLetters> {
  constructor(private readonly parked: ParkedEvents) {}

  async execute({ standing }: ListDeadLetters): Promise<DeadLetterList> {
    return { deadLetters: [...(await this.parked.list(standing))] };
  }
}
