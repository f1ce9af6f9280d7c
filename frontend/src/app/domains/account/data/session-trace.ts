const key = 'pbp.session';

/** The access cookie lasts 15 minutes; one that may run out on its way is as good as none. */
const ACCESS_MS = 14 * 60_000;

/**
 * What this browser remembers of a session, since no script sees its cookies: that there was none here, that its access
 * cookie still lasts, or that only its refresh cookie may. Asking by it, no first visit begins with a refusal.
 */
export type Trace = 'none' | 'fresh' | 'old';

/** Where nothing can be remembered, there may be a session all the same. */
export const readTrace = (now = Date.now()): Trace => {
  try {
    const renewedAt = localStorage.getItem(key);
    if (renewedAt === null) return 'none';
    const age = now - Number(renewedAt);
    return age >= 0 && age < ACCESS_MS ? 'fresh' : 'old';
  } catch {
    return 'old';
  }
};

/** The server has just given new cookies. */
export const leaveTrace = (now = Date.now()): void => {
  try {
    localStorage.setItem(key, String(now));
  } catch {
    return;
  }
};

/** The server has taken the cookies away. */
export const forgetTrace = (): void => {
  try {
    localStorage.removeItem(key);
  } catch {
    return;
  }
};
