import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { ProblemError } from '../http/problem-error.js';
import { keepVisitor } from './current-visitor.js';
import { provenanceOf } from './provenance.js';
import { Visitors } from './visitors.js';

/** Throws unless a page of this server made the request, or it changes nothing. */
export const mustBeOurs = ({ method, headers }: Pick<Request, 'method' | 'headers'>): void => {
  const provenance = provenanceOf(method, headers);
  switch (provenance.kind) {
    case 'ours':
      return;
    case 'foreign':
      throw new ProblemError('foreign-origin', `Refused, because ${provenance.why}.`);
    case 'notJson':
      throw new ProblemError('json-only', 'Send the body as application/json.');
    default:
      provenance satisfies never;
  }
};

/** Lets requests pass that pages of this server make, and finds out who makes them. */
@Injectable()
export class FromOurPages implements CanActivate {
  constructor(private readonly visitors: Visitors) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    mustBeOurs(request);
    keepVisitor(request, await this.visitors.of(request));
    return true;
  }
}
