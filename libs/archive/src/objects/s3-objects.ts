import {
  type BucketLocationConstraint,
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  paginateListObjectsV2,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { type ObjectStore } from './object-store.js';
import { S3Calls, type S3Settings } from './s3-calls.js';
import { answerIn } from './s3-errors.js';

/** The longest that one object of ours takes, for the deadline of reading one: its size is not known before. */
const longestObject = 10_000_000;

const isMissing = (error: unknown): boolean => ['NoSuchKey', 'NoSuchBucket', 'NotFound'].includes(answerIn(error).name);
const isBucketThere = (error: unknown): boolean =>
  ['BucketAlreadyOwnedByYou', 'BucketAlreadyExists'].includes(answerIn(error).name);

/** Objects in a bucket of S3, or of anything that speaks its plain API. The bucket is created when something is put into it. */
export class S3Objects implements ObjectStore {
  readonly place: string;
  private readonly calls: S3Calls;

  constructor(private readonly settings: S3Settings) {
    this.place = `s3://${settings.bucket}/${settings.prefix} at ${settings.endpoint}`;
    this.calls = new S3Calls(settings, this.place);
  }

  async putOnce(key: string, bytes: Uint8Array): Promise<'written' | 'known'> {
    const command = new PutObjectCommand({ ...this.at(key), Body: bytes, IfNoneMatch: '*' });
    return this.calls.retried(bytes.length, async (client, abortSignal) => {
      const put = () => client.send(command, { abortSignal });
      try {
        await put().catch((error: unknown) => this.createBucketAfter(error, client, abortSignal).then(put));
        return 'written';
      } catch (error) {
        if (answerIn(error).status === 412) return 'known';
        throw error;
      }
    });
  }

  async get(key: string): Promise<Buffer | null> {
    const command = new GetObjectCommand(this.at(key));
    return this.calls.retried(longestObject, async (client, abortSignal) => {
      try {
        const { Body } = await client.send(command, { abortSignal });
        return Body ? Buffer.from(await Body.transformToByteArray()) : Buffer.alloc(0);
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    });
  }

  async list(prefix: string): Promise<readonly string[]> {
    const { bucket: Bucket, prefix: ours } = this.settings;
    const input = { Bucket, Prefix: `${ours}${prefix}`, Delimiter: '/' };
    return this.calls.retried(longestObject, async (client, abortSignal) => {
      const keys: string[] = [];
      try {
        for await (const { Contents = [] } of paginateListObjectsV2({ client }, input, { abortSignal })) {
          for (const { Key } of Contents) if (Key) keys.push(Key.slice(ours.length));
        }
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
      return keys.sort();
    });
  }

  async remove(key: string): Promise<void> {
    await this.calls.retried(0, (client, abortSignal) =>
      client.send(new DeleteObjectCommand(this.at(key)), { abortSignal }),
    );
  }

  private at(key: string): { readonly Bucket: string; readonly Key: string } {
    return { Bucket: this.settings.bucket, Key: `${this.settings.prefix}${key}` };
  }

  /** Throws the error again unless it says that there is no bucket. */
  private async createBucketAfter(error: unknown, client: S3Client, abortSignal: AbortSignal): Promise<void> {
    if (answerIn(error).name !== 'NoSuchBucket') throw error;
    const { bucket: Bucket, region } = this.settings;
    const elsewhere =
      region === 'us-east-1'
        ? {}
        : { CreateBucketConfiguration: { LocationConstraint: region as BucketLocationConstraint } };
    await client.send(new CreateBucketCommand({ Bucket, ...elsewhere }), { abortSignal }).catch((failed: unknown) => {
      if (!isBucketThere(failed)) throw failed;
    });
  }
}
