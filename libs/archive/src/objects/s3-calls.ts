import { S3Client } from '@aws-sdk/client-s3';
import { backOff } from '@pbp/eventing';
import { ArchiveUnavailableError } from '../errors.js';
import { classifyS3Error } from './s3-errors.js';

export interface S3Settings {
  /** `http(s)://host:port` of anything that speaks S3. */
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly bucket: string;
  /** Before every key; empty, or ending in `/`. */
  readonly prefix: string;
}

const attempts = 6;
const backoff = { initialMs: 100, maxMs: 1_000 };
const connectMs = 2_000;
/** Without a byte in either direction. */
const silentMs = 5_000;

/** Milliseconds for one call with all its attempts: at least 100 kB/s are expected of the way to the archive. */
const deadlineFor = (bytes: number): number => 10_000 + Math.ceil(bytes / 100);

/** The client tries once: attempts, waits and deadlines are counted here, where reading an answer's body is included. */
const clientOf = ({ endpoint, region, accessKeyId, secretAccessKey }: S3Settings): S3Client =>
  new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true,
    maxAttempts: 1,
    requestHandler: { connectionTimeout: connectMs, socketTimeout: silentMs },
  });

/** Calls to S3 with a bounded number of attempts and a deadline. */
export class S3Calls {
  private readonly client: S3Client;

  constructor(
    settings: S3Settings,
    readonly place: string,
  ) {
    this.client = clientOf(settings);
  }

  /** Throws ArchiveUnavailableError when no attempt succeeded in time, ArchiveRefusedError for what no attempt can mend. */
  async retried<T>(bytes: number, call: (client: S3Client, abortSignal: AbortSignal) => Promise<T>): Promise<T> {
    const deadline = AbortSignal.timeout(deadlineFor(bytes));
    for (let attempt = 0; ; attempt++) {
      try {
        return await call(this.client, deadline);
      } catch (error) {
        if (deadline.aborted)
          throw new ArchiveUnavailableError(`${this.place} does not answer in time`, { cause: error });
        const classified = classifyS3Error(error, this.place);
        if (!classified.retryable || attempt + 1 >= attempts) throw classified;
        await backOff(attempt, backoff, deadline);
      }
    }
  }
}
