import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type FeedPulse, freshnessOf } from '@pbp/live-state';
import { type QuestionDesk } from '@pbp/predictions';
import { noteFollowed } from '../desk-metrics.js';
import { staleness } from './staleness.js';

export interface SuspendStale {
  readonly desk: QuestionDesk;
  readonly pulse: FeedPulse;
  readonly signal: AbortSignal;
  /** The log does not take it: it is tried again with the next look. */
  readonly onFailure: (error: unknown) => void;
}

const lookEveryMs = 1_000;

/** Looks every second whether the feed still answers: while it does not, nobody can answer what it would tell. */
export const suspendStale = async (options: SuspendStale): Promise<void> => {
  const { signal, onFailure } = options;
  const since = new Date().toISOString();
  while (!signal.aborted) {
    await look(options, since).catch(onFailure);
    await pause(lookEveryMs, undefined, { signal }).catch(() => undefined);
  }
};

const look = async ({ desk, pulse }: SuspendStale, since: string): Promise<void> => {
  for (const question of desk.unlocked()) {
    const command = staleness(question, freshnessOf(pulse, question.opened), since, Date.now());
    if (!command) continue;
    const { questionId } = question.opened;
    const events = await desk.carryOut(questionId, command, new Date().toISOString(), randomUUID());
    noteFollowed([{ questionId, events }]);
  }
};
