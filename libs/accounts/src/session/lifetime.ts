const DAY_MS = 24 * 60 * 60 * 1000;

/** A guest has nothing but the session; browsers keep a cookie for 400 days at most. */
const GUEST_MS = 400 * DAY_MS;
const REGISTERED_MS = 30 * DAY_MS;

/** When a session ends that is not used any more after that moment. */
export const endOf = ({ isGuest }: { readonly isGuest: boolean }, at: Date): Date =>
  new Date(at.getTime() + (isGuest ? GUEST_MS : REGISTERED_MS));
