import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { type Config, type Role } from '@pbp/contracts';
import { CONFIG } from '@pbp/platform';
import { type Request } from 'express';
import { ProblemError } from '../http/problem-error.js';
import { mustBeOurs } from '../session/from-our-pages.js';
import { Visitors } from '../session/visitors.js';
import { type Admission, admit } from './caller.js';
import { keepOperator } from './signed-in-operator.js';

const howTo =
  'Sign in as an operator, ask from this machine at a loopback address, or set OPERATOR_TOKEN and send it as a bearer token.';

const operators: ReadonlySet<Role> = new Set<Role>(['operator', 'admin']);

/** Lets operators pass: who is signed in as one, and who can be no other (the machine's own user, or by the token). */
@Injectable()
export class OperatorsOnly implements CanActivate {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly visitors: Visitors,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const { socket, headers, method } = request;
    const caller = { remoteAddress: socket.remoteAddress, headers, changes: method !== 'GET' };
    return this.decide(admit(caller, this.config.OPERATOR_TOKEN), request);
  }

  private async decide(admission: Admission, request: Request): Promise<boolean> {
    const signedIn = await this.signedIn(request);
    if (signedIn !== null) {
      keepOperator(request, signedIn);
      // Cookies come with what any page sends, so it must be one of ours.
      if (admission.kind !== 'admitted') mustBeOurs(request);
      return true;
    }
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

  /** The fan's id of who is signed in as operator; null for everybody else. */
  private async signedIn(request: Request): Promise<string | null> {
    const { fan } = await this.visitors.of(request);
    return fan && operators.has(fan.role) ? fan.fanId : null;
  }
}
