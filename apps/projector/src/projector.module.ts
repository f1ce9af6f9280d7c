import { Module } from '@nestjs/common';
import { Projected, PROJECTED } from '@pbp/read-models';
import { ProjectGames } from './project-games/project-games.js';

/** Projects the log into the read models. Needs EVENT_STORE, ORM, READINESS and LOGGER; offers PROJECTED. */
@Module({
  providers: [ProjectGames, { provide: PROJECTED, useClass: Projected }],
  exports: [PROJECTED],
})
export class ProjectorModule {}
