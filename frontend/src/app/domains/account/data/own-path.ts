/** No server has this name (RFC 2606), so an address that stays on it named none. */
const here = 'https://play-by-play.invalid';
const otherwise = '/me';

/** Pages that lead away from themselves as soon as they have done their work. */
const doors: ReadonlySet<string> = new Set(['/sign-in', '/register']);

/**
 * Where to go after signing in: the path that was asked for if it is one of our pages, else the account. Whoever makes
 * somebody follow a link must not choose where they land.
 */
export const ownPath = (wanted: string | undefined): string => {
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, here)) return otherwise;
  const { origin, pathname, search, hash } = new URL(wanted, here);
  const isOurs = origin === here && !pathname.startsWith('//') && !doors.has(pathname);
  return isOurs ? `${pathname}${search}${hash}` : otherwise;
};
