import { Injectable } from '@nestjs/common';
import { type QuestionView } from '@pbp/contracts';
import { whyOf } from '@pbp/domain';
import { type Verdict } from '@pbp/prediction-models';
import { GameLog } from '../log/game-log.js';

/** Says why questions came to what they did, by the game as it was then. */
@Injectable()
export class Verdicts {
  constructor(private readonly log: GameLog) {}

  /** Why a question came to this verdict, in one sentence; null for a game that is not in the log. Throws the log's errors. */
  async whyOf(
    { gameId, terms }: Pick<QuestionView, 'gameId' | 'terms'>,
    verdict: Verdict,
    before: Verdict | undefined,
  ): Promise<string | null> {
    const { cause } = verdict;
    const held = await this.log.upTo(gameId, cause.kind === 'operator' ? 0 : cause.revision);
    const revision = cause.kind === 'operator' ? held.revision : Math.min(cause.revision, held.revision);
    const game = held.at(revision);
    if (!game.known) return null;
    const [causing] = held.between(revision - 1, revision);
    return whyOf({ opened: { terms }, verdict, before: before?.settlement ?? null, game, event: causing?.event });
  }
}
