import { StandardSchemaValidationPipe } from '@nestjs/common';
import { ProblemError } from './problem-error.js';

type Segment = PropertyKey | { readonly key: PropertyKey };

const pathOf = (path: readonly Segment[] = []): string =>
  path.map((segment) => String(typeof segment === 'object' ? segment.key : segment)).join('.');

/** Checks every decorated argument by its schema; what does not fit is a bad request that names each fault. */
export const validation = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      new ProblemError(
        'bad-request',
        issues.map(({ path, message }) => [pathOf(path), message].filter(Boolean).join(': ')).join('; '),
        issues.map(({ path, message }) => ({ path: pathOf(path), message })),
      ),
  });
