import { StoreUnavailableError } from '@pbp/eventing';

/** Throws StoreUnavailableError when no answer came in time. The late answer, good or bad, is then nobody's. */
export const withinTime = <T>(answer: Promise<T>, ms: number): Promise<T> =>
  new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new StoreUnavailableError(`no answer within ${ms} ms`)), ms);
    answer.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
