import { applyDecorators, Header, HttpCode } from '@nestjs/common';
import { PoolView, type ProblemCode } from '@pbp/contracts';
import { Describes } from '../http/describes.js';

interface Change {
  readonly summary: string;
  readonly mayFailWith?: readonly ProblemCode[];
  /** Default 200; a route that answers 204 shows no pool. */
  readonly status?: 200 | 201 | 204;
}

const always = ['bad-request', 'unauthenticated', 'foreign-origin', 'json-only', 'too-many-requests'] as const;

/** A route that changes a pool and shows it as it is then. */
export const ChangesPool = ({ summary, mayFailWith = [], status = 200 }: Change): MethodDecorator =>
  applyDecorators(
    HttpCode(status),
    Header('Cache-Control', 'no-store'),
    Describes({
      summary,
      status,
      ...(status === 204 ? {} : { answers: PoolView }),
      mayFailWith: [...always, ...mayFailWith],
    }),
  );
