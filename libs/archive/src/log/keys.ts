const padded = (number: number): string => String(number).padStart(8, '0');

export const manifestPrefix = 'log/manifest/';
export const tailPrefix = 'log/tails/';

export const manifestKey = (segment: number): string => `${manifestPrefix}${padded(segment)}.json`;

/** An unfinished segment's entry names how many events it has: a longer one is another key. */
export const tailKey = (segment: number, events: number): string =>
  `${tailPrefix}${padded(segment)}-${padded(events)}.json`;

export const segmentPrefix = 'log/segments/';
export const segmentsOf = (segment: number): string => `${segmentPrefix}${padded(segment)}-`;

/** Segments are named by what they hold, so that an upload that was never entered stands in nobody's way. */
export const segmentKey = (segment: number, sha256: string): string => `${segmentsOf(segment)}${sha256}.ndjson.gz`;

/** The segment that a manifest entry tells of; null for what is no key of one. */
export const segmentIn = (key: string): number | null => {
  const [, segment] = /(\d{8})\.json$/.exec(key) ?? [];
  return segment === undefined ? null : Number(segment);
};

/** The same of an entry of an unfinished segment, and how many events it has. */
export const tailIn = (key: string): { readonly segment: number; readonly events: number } | null => {
  const [, segment, events] = /(\d{8})-(\d{8})\.json$/.exec(key) ?? [];
  return segment === undefined ? null : { segment: Number(segment), events: Number(events) };
};

/** The segment that some bytes are of. */
export const segmentNumberIn = (key: string): number | null => {
  const [, segment] = /(\d{8})-[0-9a-f]{64}\.ndjson\.gz$/.exec(key) ?? [];
  return segment === undefined ? null : Number(segment);
};
