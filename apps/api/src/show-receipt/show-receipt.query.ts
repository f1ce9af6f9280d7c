import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Receipt } from '@pbp/contracts';
import { type EventStore } from '@pbp/eventing';
import { type FeedPulse, freshnessOf } from '@pbp/live-state';
import { EVENT_STORE, FEED_PULSE } from '@pbp/platform';
import { showReceipt } from '@pbp/predictions';
import { gameCardOf } from '@pbp/read-models';
import { unknownPrediction } from '../http/problem-error.js';
import { type PredictionId } from './prediction-id.js';

/** `askedBy` is the fan who asks. */
export class ShowReceipt extends Query<Receipt> {
  constructor(
    readonly id: PredictionId,
    readonly askedBy: string,
  ) {
    super();
  }
}

@QueryHandler(ShowReceipt)
export class ShowReceiptHandler implements IQueryHandler<ShowReceipt> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(FEED_PULSE) private readonly pulse: FeedPulse,
  ) {}

  async execute({ id: { questionId, fanId }, askedBy }: ShowReceipt): Promise<Receipt> {
    const found = fanId === askedBy ? await showReceipt(this.store, questionId, fanId) : null;
    if (!found) throw unknownPrediction();
    const { receipt, game, revision } = found;
    const card = gameCardOf(game, revision);
    return { ...receipt, game: { ...card, freshness: freshnessOf(this.pulse, card) } };
  }
}
