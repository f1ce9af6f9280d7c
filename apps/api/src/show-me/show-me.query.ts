import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Accounts } from '@pbp/accounts';
import { type Me } from '@pbp/contracts';
import { unauthenticated } from '../http/problem-error.js';

export class ShowMe extends Query<Me> {
  constructor(readonly fanId: string) {
    super();
  }
}

@QueryHandler(ShowMe)
export class ShowMeHandler implements IQueryHandler<ShowMe> {
  constructor(private readonly accounts: Accounts) {}

  async execute({ fanId }: ShowMe): Promise<Me> {
    const me = await this.accounts.find(fanId);
    if (!me) throw unauthenticated();
    return me;
  }
}
