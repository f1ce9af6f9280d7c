/** A sentence of every rule: once shown it is never changed, it gets a successor. */
export const whatCounts =
  'What you say, change or take back less than 10 seconds before the play that decides it, or after that play, does not count: what you had said before does, if anything.';
