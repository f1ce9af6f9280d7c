import { applyDecorators, HttpCode, UseInterceptors } from '@nestjs/common';
import { Me, type ProblemCode } from '@pbp/contracts';
import { Describes } from '../http/describes.js';
import { GivesCookies, TakesCookies } from './session-cookies.js';

interface Opening {
  readonly summary: string;
  readonly mayFailWith: readonly ProblemCode[];
  /** Default 200. */
  readonly status?: number;
}

const always = ['foreign-origin', 'json-only'] as const;

/** A route after which the fan has a session, in cookies. */
export const OpensSession = ({ summary, mayFailWith, status = 200 }: Opening): MethodDecorator =>
  applyDecorators(
    HttpCode(status),
    Describes({ summary, answers: Me, status, mayFailWith: [...always, ...mayFailWith] }),
    UseInterceptors(GivesCookies),
  );

/** A route after which the fan has none. */
export const EndsSession = (summary: string, mayFailWith: readonly ProblemCode[] = []): MethodDecorator =>
  applyDecorators(
    HttpCode(204),
    Describes({ summary, status: 204, mayFailWith: [...always, 'unauthenticated', ...mayFailWith] }),
    UseInterceptors(TakesCookies),
  );
