import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { type Config } from '@pbp/contracts';
import { CONFIG } from '@pbp/platform';
import { type Request } from 'express';
import { ProblemError } from '../http/problem-error.js';
import { admit } from './caller.js';

const howTo = 'Ask from this machine at a loopback address, or set OPERATOR_TOKEN and send it as a bearer token.';

/** Lets operators pass. */
@Injectable()
export class OperatorsOnly implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    const { socket, headers, method } = context.switchToHttp().getRequest<Request>();
    const caller = { remoteAddress: socket.remoteAddress, headers, changes: method !== 'GET' };
    const admission = admit(caller, this.config.OPERATOR_TOKEN);
    switch (admission.kind) {
      case 'admitted':
        return true;
      case 'tokenRequired':
        throw new ProblemError('token-required', 'Send OPERATOR_TOKEN as a bearer token.');
      case 'refused':
        throw new ProblemError('operators-only', `Refused, because ${admission.why}. ${howTo}`);
      default:
        return admission satisfies never;
    }
  }
}
