import { type AllStreamSubscription, type StreamSubscription } from '@eventstore/db-client';
import { afterRunning } from '../after-running.js';
import { type AnyResolved, brief } from './reading.js';

type Seen = ReturnType<typeof brief> | { error: unknown } | { during: string };

interface ListenOptions {
  readonly until: (seen: readonly Seen[]) => boolean;
  /** Done once the subscription is confirmed and has had time to catch up. */
  readonly during?: () => Promise<unknown>;
}

const LONGEST = 1500;
const TIME_TO_CATCH_UP = 150;

const describeError = (error: { type?: string; code?: number | string; message: string }) =>
  error.type ?? error.code ?? error.message;

/** Listens until enough was seen or the time is over, then says what came, in order. */
export const listen = (
  subscription: StreamSubscription | AllStreamSubscription,
  { until, during }: ListenOptions,
): Promise<{ seen: Seen[]; ended: string }> =>
  new Promise((resolve) => {
    const seen: Seen[] = [];
    const finish = (ended: string) => {
      callOff();
      subscription.unsubscribe().catch(() => undefined);
      resolve({ seen, ended });
    };
    const callOff = afterRunning(LONGEST, () => finish('time'));
    const act = () => during?.().catch((error: Error) => seen.push({ during: error.message }));
    subscription.once('confirmation', () => afterRunning(TIME_TO_CATCH_UP, () => void act()));
    subscription.on('data', (resolved: AnyResolved) => {
      seen.push(brief(resolved));
      if (until(seen)) finish('until');
    });
    subscription.on('error', (error) => {
      seen.push({ error: describeError(error) });
      finish('error');
    });
    subscription.on('end', () => finish('end'));
  });

export const never = (): boolean => false;
