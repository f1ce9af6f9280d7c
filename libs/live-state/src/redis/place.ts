/** Where live state lies: several systems may share one Redis by databases or by namespaces. */
export interface Place {
  /** What ioredis connects to. */
  readonly url: string;
  /** What the names of keys begin with. */
  readonly keys: string;
  /** What the names of channels begin with: these are common to all databases of a server. */
  readonly channels: string;
}

/** Of `redis://host:6379/<database>?namespace=<namespace>`; without them database 0 and `pbp`. */
export const placeOf = (redisUrl: string): Place => {
  const url = new URL(redisUrl);
  const keys = url.searchParams.get('namespace') || 'pbp';
  url.searchParams.delete('namespace');
  return { url: url.href, keys, channels: `${keys}@${url.pathname.slice(1) || '0'}` };
};
