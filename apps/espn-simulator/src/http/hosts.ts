/** ESPN answers the same paths at two hosts, whose edges refuse independently. */
export type Host = 'first' | 'second';

/** One port plays both: the second host is everything below this. */
const secondHost = '/web';

/** The base URL of the second host, beside that of the first. */
export const secondHostOf = (url: string): string => url + secondHost;

/** Which host a path speaks to, and the path there. */
export const hostAndPath = (pathname: string): { readonly host: Host; readonly path: string } =>
  pathname.startsWith(`${secondHost}/`)
    ? { host: 'second', path: pathname.slice(secondHost.length) }
    : { host: 'first', path: pathname };
