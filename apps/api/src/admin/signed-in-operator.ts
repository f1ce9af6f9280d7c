import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

const operators = new WeakMap<object, string>();

export const keepOperator = (request: object, fanId: string): void => void operators.set(request, fanId);

/** An argument of a route `ForOperators`: the fan's id of who is signed in as operator; null for who has no such session. */
export const SignedInOperator = createParamDecorator((_: unknown, context: ExecutionContext): string | null => {
  return operators.get(context.switchToHttp().getRequest<object>()) ?? null;
});
