import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { DeadLetterDetail } from '@pbp/contracts';
import { Describes } from '../http/describes.js';

/** A route by which an operator asks the projector for something: answered before it is done. */
export const Instructs = (path: string, summary: string): MethodDecorator =>
  applyDecorators(
    Post(path),
    HttpCode(202),
    Describes({
      summary,
      answers: DeadLetterDetail,
      status: 202,
      mayFailWith: ['bad-request', 'unknown-dead-letter', 'already-settled', 'token-required', 'operators-only'],
    }),
  );
