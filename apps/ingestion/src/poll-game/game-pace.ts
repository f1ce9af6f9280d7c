import { type KnownGame, leagues, shownObservation } from '@pbp/domain';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Milliseconds between polls of one game's summary. The seed figure is 30 s; the rest is espn.md's reasoning on load and latency. */
export const pace = { usual: 30 * second, live: 10 * second, closing: 5 * second, stalled: 5 * minute } as const;

/** How long before its start a game is worth a look. */
export const lead = 10 * minute;

/** Looks after the end, counted from it: corrections come minutes, hours and half a day later. */
export const looksAfterEnd = [minute, 10 * minute, hour, 12 * hour] as const;

/** When a game's end was first seen and how many looks were taken since. */
export interface EndWatch {
  readonly endedAt: number;
  readonly looks: number;
}

export type NextPoll = { readonly in: number } | 'never';

const isClosing = (game: KnownGame): boolean => {
  const seen = shownObservation(game);
  if (!seen || seen.period < game.regulationPeriods) return false;
  if (seen.period > game.regulationPeriods) return true;
  const [minutes, seconds] = seen.clock.includes(':') ? seen.clock.split(':') : ['0', seen.clock];
  return Number(minutes) * 60 + Number(seconds) <= 300;
};

const afterEnd = (watch: EndWatch | null, now: number): NextPoll => {
  const { endedAt, looks } = watch ?? { endedAt: now, looks: 0 };
  const next = looksAfterEnd[looks];
  return next === undefined ? 'never' : { in: Math.max(0, endedAt + next - now) };
};

const beforeStart = (game: KnownGame, now: number): NextPoll => {
  const opens = Date.parse(game.startsAt) - lead;
  return { in: Number.isNaN(opens) || now >= opens ? pace.usual : opens - now };
};

const inProgress = (game: KnownGame): NextPoll => {
  const status = shownObservation(game)?.status;
  if (status !== 'live') return { in: pace.usual };
  return { in: isClosing(game) ? pace.closing : pace.live };
};

/** Whether a game waits, perhaps for days: it is suspended, or its start has been due for a day. */
export const isStalled = (game: KnownGame, now: number): boolean =>
  game.phase.is === 'scheduled'
    ? now > Date.parse(game.startsAt) + 24 * hour
    : game.phase.is === 'inProgress' && shownObservation(game)?.status === 'suspended';

/** When to ask for a game's summary next, in milliseconds of the feed's clock from `now`. */
export const nextSummaryPoll = (game: KnownGame, watch: EndWatch | null, now: number): NextPoll => {
  if (leagues[game.league].plays === 'none') return 'never';
  if (isStalled(game, now)) return { in: pace.stalled };
  switch (game.phase.is) {
    case 'scheduled':
      return beforeStart(game, now);
    case 'inProgress':
      return inProgress(game);
    case 'ended':
      return afterEnd(watch, now);
    case 'postponed':
    case 'canceled':
      return 'never';
    default:
      return game.phase satisfies never;
  }
};
