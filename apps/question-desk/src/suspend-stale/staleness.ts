import { type Freshness } from '@pbp/contracts';
import { type AskedQuestion, isStale, type QuestionCommand } from '@pbp/domain';

/** The pace of the feed that is assumed where nobody has been heard to ask it: that of a game that is not close. */
const assumedIntervalMs = 30_000;

/** A game that is played is polled; of one to come nothing need be known for hours. */
const isPlayed = ({ opened }: AskedQuestion): boolean => opened.basis.period > 0;

const assumed = (question: AskedQuestion, { observedAt, intervalMs }: Freshness, since: string): Freshness => {
  if (observedAt !== null || !isPlayed(question)) return { observedAt, intervalMs };
  return { observedAt: since, intervalMs: assumedIntervalMs };
};

const detailOf = ({ observedAt }: Freshness, now: number): string =>
  `The feed has not answered for ${Math.round((now - Date.parse(observedAt ?? '')) / 1_000)} s.`;

/**
 * Whether a question must wait for the feed, or need not any more; null where nothing is to be done. `since` (ISO) is
 * when listening to the feed began, `now` is in milliseconds since the epoch.
 */
export const staleness = (
  question: AskedQuestion,
  heard: Freshness,
  since: string,
  now: number,
): QuestionCommand | null => {
  const freshness = assumed(question, heard, since);
  const { standing } = question;
  if (isStale(freshness, now))
    return standing.is === 'open' ? { do: 'suspend', reason: 'feedStale', detail: detailOf(freshness, now) } : null;
  const waits = standing.is === 'suspended' && standing.reason === 'feedStale';
  return waits && heard.observedAt !== null ? { do: 'resume', reason: 'feedStale' } : null;
};
