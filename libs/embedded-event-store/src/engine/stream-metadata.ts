/** What `$$stream` says of a stream. */
export interface StreamMetadata {
  /** The whole JSON document, custom keys included. */
  readonly document: Readonly<Record<string, unknown>>;
  readonly maxCount: number | undefined;
  readonly maxAgeSeconds: number | undefined;
  readonly truncateBefore: number | undefined;
}

/** A truncation before the largest revision there is hides all events: that is what a soft delete writes. */
const NEVER = '9223372036854775807';

export const NO_METADATA: StreamMetadata = {
  document: {},
  maxCount: undefined,
  maxAgeSeconds: undefined,
  truncateBefore: undefined,
};

/** A metastream keeps its last event only. */
export const METADATA_OF_METASTREAM: StreamMetadata = { ...NO_METADATA, maxCount: 1 };

export const SOFT_DELETED = `{"$tb":${NEVER}}`;

export const isSoftDeleted = (metadata: StreamMetadata): boolean =>
  (metadata.truncateBefore ?? 0) > Number.MAX_SAFE_INTEGER;

/** Metadata that is no JSON object counts as none. */
export const parseMetadata = (data: Buffer): StreamMetadata => {
  const document = parseObject(data);
  return {
    document,
    maxCount: numberOf(document['$maxCount']),
    maxAgeSeconds: numberOf(document['$maxAge']),
    truncateBefore: numberOf(document['$tb']),
  };
};

/** The same metadata with another truncation, as JSON. */
export const withTruncation = (metadata: StreamMetadata, revision: number): Buffer =>
  Buffer.from(JSON.stringify({ ...metadata.document, $tb: revision }));

const parseObject = (data: Buffer): Record<string, unknown> => {
  try {
    const parsed: unknown = JSON.parse(data.toString());
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : {};
  } catch {
    return {};
  }
};

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
