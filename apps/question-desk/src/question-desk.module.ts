import { Module } from '@nestjs/common';
import { KeepDesk } from './keep-desk/keep-desk.js';

/** Asks, closes, settles and scores. Needs EVENT_STORE, PREDICTIONS_ORM, FEED_PULSE, READINESS and LOGGER. */
@Module({ providers: [KeepDesk] })
export class QuestionDeskModule {}
