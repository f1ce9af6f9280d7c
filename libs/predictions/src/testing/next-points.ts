import { currentPlays, headStart, type KnownGame, lockReasonOf, type Terms, type TermsOf } from '@pbp/domain';

/** Who scores next, asked as the game stands. */
export interface NextPoints {
  /** Behind the earliest moment about which it could be asked: a second of game clock later it would have closed. */
  readonly latest: TermsOf<'nextToScore'>;
  /** Behind the play that was listed last, as it was asked while there was no head start. */
  readonly atOnce: TermsOf<'nextToScore'>;
}

const isOpen = (game: KnownGame, terms: Terms): boolean => lockReasonOf({ terms, day: game.day }, game) === null;

/** Null where the period is nearly over, or none is played. */
export const nextPointsOf = (game: KnownGame): NextPoints | null => {
  const newest = currentPlays(game).at(-1);
  if (!newest) return null;
  const from = Math.ceil(newest.secondsLeft) - headStart - 1;
  const latest = { kind: 'nextToScore', period: newest.period, from } as const;
  const atOnce = { kind: 'nextToScore', after: game.plays.at(-1)?.play.id ?? null } as const;
  return from > 0 && isOpen(game, latest) && isOpen(game, atOnce) ? { latest, atOnce } : null;
};
