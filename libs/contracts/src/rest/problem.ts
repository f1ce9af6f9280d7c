import * as z from 'zod';

/** What went wrong, as a stable word for programs. */
export const ProblemCode = z.enum([
  'bad-request',
  'unknown-league',
  'unknown-game',
  'unknown-revision',
  'unknown-dead-letter',
  'unknown-pool',
  'unknown-code',
  'unknown-member',
  'pool-full',
  'owners-only',
  'unknown-question',
  'unknown-prediction',
  'no-answer',
  'QUESTION_LOCKED',
  'QUESTION_SUSPENDED',
  'already-settled',
  'token-required',
  'operators-only',
  'unauthenticated',
  'wrong-credentials',
  'email-taken',
  'already-registered',
  'not-registered',
  'foreign-origin',
  'json-only',
  'too-many-requests',
  'not-found',
  'unavailable',
  'internal',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** An error as RFC 9457 writes it (`application/problem+json`). */
export const Problem = z
  .object({
    /** Names the code for machines that know RFC 9457 only. */
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: ProblemCode,
    detail: z.string().optional(),
    instance: z.string().optional(),
    /** What in the request is wrong, for a bad request. */
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
