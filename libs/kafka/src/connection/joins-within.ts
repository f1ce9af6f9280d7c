/** Who is told to stop while it joins its group waits so long, to leave it again; a broker that is away is asked for ever. */
export const JOINS_WITHIN_MS = 1_500;
