import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { type ZodType } from 'zod';
import { Describes } from '../http/describes.js';

/** A route by which an operator decides about questions. */
export const RulesOnQuestions = (path: string, summary: string, answers: ZodType): MethodDecorator =>
  applyDecorators(
    Post(path),
    HttpCode(200),
    Describes({
      summary,
      answers,
      mayFailWith: ['bad-request', 'unknown-game', 'token-required', 'operators-only', 'foreign-origin', 'json-only'],
    }),
  );
