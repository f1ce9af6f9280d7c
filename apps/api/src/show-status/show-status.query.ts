import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type LiveStatus } from '@pbp/contracts';
import { StatusWatch } from './status-watch.js';

export class ShowStatus extends Query<LiveStatus> {}

@QueryHandler(ShowStatus)
export class ShowStatusHandler implements IQueryHandler<ShowStatus> {
  constructor(private readonly watch: StatusWatch) {}

  async execute(): Promise<LiveStatus> {
    return this.watch.status;
  }
}
