import { setTimeout as pause } from 'node:timers/promises';
import { type FeedPulse, freshnessOf } from '@pbp/live-state';
import { type QuestionDesk } from '@pbp/predictions';
import { noteFollowed } from '../desk-metrics.js';
import { type QuietGames, type ToldGame } from './quiet-games.js';

export interface AskQuestions {
  readonly desk: QuestionDesk;
  readonly pulse: FeedPulse;
  readonly quiet: QuietGames;
  /** Events wait to be attended to: what they close is not to be asked. */
  readonly isBehind: () => boolean;
  readonly signal: AbortSignal;
  /** The log does not take it: it is asked when the game is told of again. */
  readonly onFailure: (error: unknown) => void;
}

const lookEveryMs = 250;

/** Asks about games as they stand when a poll of them has been told whole. */
export const askQuestions = async (options: AskQuestions): Promise<void> => {
  const { quiet, isBehind, signal, onFailure } = options;
  while (!signal.aborted) {
    if (!isBehind()) for (const game of quiet.take(Date.now())) await ask(options, game).catch(onFailure);
    await pause(lookEveryMs, undefined, { signal }).catch(() => undefined);
  }
};

const ask = async ({ desk, pulse }: AskQuestions, { correlationId, at, ...step }: ToldGame): Promise<void> => {
  const { id: gameId, league, day } = step.game;
  const { intervalMs } = freshnessOf(pulse, { gameId, league, day });
  noteFollowed(await desk.ask({ ...step, now: at, intervalMs }, correlationId));
};
