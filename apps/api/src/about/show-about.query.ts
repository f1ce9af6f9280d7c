import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type About, type Config } from '@pbp/contracts';
import { leagueDayOf, leagues } from '@pbp/domain';
import { type FeedPulse } from '@pbp/live-state';
import { CONFIG, FEED_PULSE, version } from '@pbp/platform';

export class ShowAbout extends Query<About> {}

@QueryHandler(ShowAbout)
export class ShowAboutHandler implements IQueryHandler<ShowAbout> {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(FEED_PULSE) private readonly pulse: FeedPulse,
  ) {}

  async execute(): Promise<About> {
    const followed = this.config.LEAGUES;
    return {
      name: 'Play-by-Play',
      version,
      simulated: this.config.SIMULATED,
      leagues: followed.map((id) => ({ id, name: leagues[id].name, plays: leagues[id].plays })),
      today: Object.fromEntries(followed.map((id) => [id, this.pulse.today(id) ?? leagueDayOf(Date.now())])),
    };
  }
}
