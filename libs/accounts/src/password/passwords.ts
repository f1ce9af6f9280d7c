import { randomBytes } from 'node:crypto';
import { Argon2 } from './argon2.js';

/** How much work a hash is. */
export interface Effort {
  /** KiB. */
  readonly memorySize: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** OWASP's (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
export const recommended: Effort = { memorySize: 19_456, iterations: 2, parallelism: 1 };

export type Comparison = 'right' | 'rightButOutdated' | 'wrong';

const beginningOf = ({ memorySize, iterations, parallelism }: Effort): string =>
  `$argon2id$v=19$m=${memorySize},t=${iterations},p=${parallelism}$`;

/** The library takes no empty password. This one is too short to be anybody's. */
const NOBODYS = '-';

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** Passwords as argon2id hashes in PHC's notation, each with its own salt and effort. */
export class Passwords {
  private readonly argon2 = new Argon2();
  private readonly ofNobody: string;

  constructor(private readonly effort: Effort = recommended) {
    this.ofNobody = `${beginningOf(effort)}${unpadded(randomBytes(16))}$${unpadded(randomBytes(32))}`;
  }

  hash(password: string): Promise<string> {
    return this.argon2.hash({ ...this.effort, password, salt: randomBytes(16) });
  }

  /** A password beside the hash of somebody's; beside nobody's (null) it is wrong, and that takes as long. */
  async compare(password: string, hash: string | null): Promise<Comparison> {
    const right = await this.argon2.verify(password || NOBODYS, hash ?? this.ofNobody);
    if (!right || hash === null) return 'wrong';
    return hash.startsWith(beginningOf(this.effort)) ? 'right' : 'rightButOutdated';
  }

  close(): Promise<void> {
    return this.argon2.close();
  }
}
