import { Inject, Injectable } from '@nestjs/common';
import { type StoredCard } from '@pbp/read-models';
import { unknownGame } from '../http/problem-error.js';
import { GameLog } from '../log/game-log.js';
import { type PastGame, pastGame } from '../log/past-game.js';
import { READ_MODELS, type ReadModels } from '../read-models/read-models.js';
import { type GameQuery } from './game-query.js';

/** A view of the present, by game. Null for a game that the read models have not heard of. */
export type Find<View> = (readModels: ReadModels, gameId: string) => Promise<View | null>;

/** The present as the read models keep it, the past as a fold of the log. All throw ProblemError for what is unknown. */
@Injectable()
export class PresentOrPast {
  constructor(
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    private readonly log: GameLog,
  ) {}

  /** Answers `find` without a revision to go back to, else `show` of the game as it stood then. */
  async view<View>({ gameId, at }: GameQuery<View>, find: Find<View>, show: (past: PastGame) => View): Promise<View> {
    return at === undefined ? this.present(gameId, find) : show(await this.folded(gameId, at));
  }

  card(gameId: string): Promise<StoredCard> {
    return this.present(gameId, (readModels) => readModels.card(gameId));
  }

  folded(gameId: string, revision: number): Promise<PastGame> {
    return pastGame(this.log, gameId, revision);
  }

  private async present<View>(gameId: string, find: Find<View>): Promise<View> {
    const view = await find(this.readModels, gameId);
    if (!view) throw unknownGame(gameId);
    // Who looks at a game is likely to go back in it next.
    this.log.prepare(gameId).catch(() => undefined);
    return view;
  }
}
