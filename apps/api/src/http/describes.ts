import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { type ProblemCode } from '@pbp/contracts';
import { type ZodType } from 'zod';
import { problems } from './problems.js';

const titlesByStatus = (codes: readonly ProblemCode[]): Map<number, string> => {
  const titles = new Map<number, string>();
  for (const code of codes) {
    const { status, title } = problems[code];
    titles.set(status, [titles.get(status), `${title} (${code})`].filter(Boolean).join('; '));
  }
  return titles;
};

const mayFail = (codes: readonly ProblemCode[]): MethodDecorator[] =>
  [...titlesByStatus([...codes, 'unavailable'])].map(([status, description]) =>
    ApiResponse({ status, description, content: { 'application/problem+json': { schema: problemSchema } } }),
  );

const problemSchema = { $ref: '#/components/schemas/Problem' };

interface Description {
  readonly summary: string;
  /** Left out where the answer is no JSON document and describes itself. */
  readonly answers?: ZodType;
  /** Default 200. */
  readonly status?: number;
  readonly mayFailWith?: readonly ProblemCode[];
}

/** Says in OpenAPI what a route answers and how it may fail, from the very schemas that type it. */
export const Describes = ({ summary, answers, status = 200, mayFailWith = [] }: Description): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary }),
    ...(answers ? [ApiResponse({ status, standardSchema: answers })] : []),
    ...mayFail(mayFailWith),
  );
