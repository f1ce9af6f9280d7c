import { createHash } from 'node:crypto';

/** The project's own namespace. Never change it: every id in every log was made with it. */
const NAMESPACE = Buffer.from('6f1c9c2e8d4b5a7e9b3d0c5f7a1e2d48', 'hex');

/**
 * The same name always makes the same UUID (version 5, RFC 9562 section 5.5), so that noting a fact a second time
 * appends nothing. The name must say all that makes the fact unique, for example `game-1/PlayRecorded/17`.
 */
export const uuidV5 = (name: string): string => {
  const bytes = createHash('sha1').update(NAMESPACE).update(name, 'utf8').digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
