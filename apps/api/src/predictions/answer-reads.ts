import { type Provider } from '@nestjs/common';
import { type EventStore } from '@pbp/eventing';
import { EVENT_STORE } from '@pbp/platform';
import { SharedReads } from '@pbp/predictions';

/** What answers and withdrawals of this process look up together. */
export const answerReads: Provider = {
  provide: SharedReads,
  inject: [EVENT_STORE],
  useFactory: (store: EventStore) => new SharedReads(store),
};
