import { parentPort } from 'node:worker_threads';
import { argon2id, argon2Verify } from 'hash-wasm';

/** What the thread is asked. `salt` is the asker's, who has the randomness. */
export type Argon2Job =
  | {
      readonly kind: 'hash';
      readonly id: number;
      readonly password: string;
      readonly salt: Uint8Array;
      readonly memorySize: number;
      readonly iterations: number;
      readonly parallelism: number;
    }
  | { readonly kind: 'verify'; readonly id: number; readonly password: string; readonly hash: string };

export type Argon2Answer =
  | { readonly id: number; readonly hash: string }
  | { readonly id: number; readonly right: boolean }
  | { readonly id: number; readonly failed: string };

const done = async (job: Argon2Job): Promise<Argon2Answer> => {
  switch (job.kind) {
    case 'hash': {
      const { id, kind: _, ...options } = job;
      return { id, hash: await argon2id({ ...options, hashLength: 32, outputType: 'encoded' }) };
    }
    case 'verify':
      return { id: job.id, right: await argon2Verify({ password: job.password, hash: job.hash }) };
    default:
      return job satisfies never;
  }
};

const answer = async (job: Argon2Job): Promise<void> => {
  const answered = await done(job).catch((error: unknown) => ({ id: job.id, failed: String(error) }));
  parentPort?.postMessage(answered);
};

parentPort?.on('message', (job: Argon2Job) => void answer(job));
