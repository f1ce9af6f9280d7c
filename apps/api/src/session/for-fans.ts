import { applyDecorators, UseGuards } from '@nestjs/common';
import { ApiCookieAuth } from '@nestjs/swagger';
import { FansOnly } from './fans-only.js';
import { FromOurPages } from './from-our-pages.js';

/** A controller, or one of its routes, for who has a session: `@CurrentFan()` is who asks. Problem `unauthenticated`. */
export const ForFans = (): ClassDecorator & MethodDecorator =>
  applyDecorators(ApiCookieAuth('fan'), UseGuards(FromOurPages, FansOnly));

/** For everybody, as long as a page of ours asks: `@CurrentVisitor()` is who that is. */
export const ForVisitors = (): ClassDecorator & MethodDecorator => applyDecorators(UseGuards(FromOurPages));
