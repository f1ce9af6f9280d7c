import { type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { type Response } from 'express';
import { type Observable, tap } from 'rxjs';
import { tag, type TagPart } from '../http/entity-tag.js';

/** Tags what a route answers by what it was made from. */
export class Tagging<View> implements NestInterceptor<View, View> {
  constructor(private readonly madeFrom: (view: View) => readonly TagPart[]) {}

  intercept(context: ExecutionContext, next: CallHandler<View>): Observable<View> {
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(tap((view) => tag(response, ...this.madeFrom(view))));
  }
}
