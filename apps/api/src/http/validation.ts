import { type ArgumentMetadata, StandardSchemaValidationPipe } from '@nestjs/common';
import { isTooDeep } from './is-too-deep.js';
import { ProblemError } from './problem-error.js';

type Segment = PropertyKey | { readonly key: PropertyKey };

const pathOf = (path: readonly Segment[] = []): string =>
  path.map((segment) => String(typeof segment === 'object' ? segment.key : segment)).join('.');

/** Nest's own pipe goes through the whole body by recursion before its schema is asked. */
class Validation extends StandardSchemaValidationPipe {
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    if (metadata.type === 'body' && isTooDeep(value))
      throw new ProblemError('bad-request', 'The body is nested too deeply.');
    return super.transform(value, metadata);
  }
}

/** Checks every decorated argument by its schema; what does not fit is a bad request that names each fault. */
export const validation = (): StandardSchemaValidationPipe =>
  new Validation({
    exceptionFactory: (issues) =>
      new ProblemError(
        'bad-request',
        issues.map(({ path, message }) => [pathOf(path), message].filter(Boolean).join(': ')).join('; '),
        issues.map(({ path, message }) => ({ path: pathOf(path), message })),
      ),
  });
