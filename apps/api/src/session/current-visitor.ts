import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Fan } from '@pbp/accounts';
import { unauthenticated } from '../http/problem-error.js';
import { type Visitor } from './visitors.js';

const visitors = new WeakMap<object, Visitor>();

export const keepVisitor = (request: object, visitor: Visitor): void => void visitors.set(request, visitor);

/** Who makes the request, as the guard of the route found out. */
export const visitorOf = (context: ExecutionContext): Visitor => {
  const visitor = visitors.get(context.switchToHttp().getRequest<object>());
  if (!visitor) throw new Error('the route is neither ForVisitors nor ForFans');
  return visitor;
};

/** Throws the problem `unauthenticated` for who has no session. */
export const fanOf = (context: ExecutionContext): Fan => {
  const { fan } = visitorOf(context);
  if (!fan) throw unauthenticated();
  return fan;
};

/** An argument of a route `ForVisitors`: who asks, with or without a session. */
export const CurrentVisitor = createParamDecorator((_: unknown, context: ExecutionContext): Visitor =>
  visitorOf(context),
);

/** An argument of a route `ForFans`: the fan who asks. */
export const CurrentFan = createParamDecorator((_: unknown, context: ExecutionContext): Fan => fanOf(context));
