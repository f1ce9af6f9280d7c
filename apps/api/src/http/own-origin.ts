/** Whether a page that a browser says to be of that origin was served under the name by which it asks. */
export const isOwnOrigin = (origin: string, host: string | undefined): boolean =>
  URL.canParse(origin) && new URL(origin).host === host;
