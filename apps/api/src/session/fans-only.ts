import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { fanOf } from './current-visitor.js';

/** Lets pass who has a session, guests among them. */
@Injectable()
export class FansOnly implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    return fanOf(context).fanId !== '';
  }
}
