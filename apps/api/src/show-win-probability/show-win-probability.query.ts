import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type WinProbability } from '@pbp/contracts';
import { GameQuery } from '../at-revision/game-query.js';
import { PresentOrPast } from '../at-revision/present-or-past.js';
import { winProbability } from '../views/win-probability.js';

export class ShowWinProbability extends GameQuery<WinProbability> {}

@QueryHandler(ShowWinProbability)
export class ShowWinProbabilityHandler implements IQueryHandler<ShowWinProbability> {
  constructor(private readonly games: PresentOrPast) {}

  async execute({ gameId, at }: ShowWinProbability): Promise<WinProbability> {
    const revision = at ?? (await this.games.card(gameId)).revision;
    return winProbability(await this.games.folded(gameId, revision));
  }
}
