import { createHash } from 'node:crypto';

/** Lower-case hex sha256 of bytes, or of a text's UTF-8. */
export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
