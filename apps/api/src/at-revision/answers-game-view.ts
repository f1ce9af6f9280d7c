import { applyDecorators, Get, UseInterceptors } from '@nestjs/common';
import { type ZodType } from 'zod';
import { Describes } from '../http/describes.js';
import { type TagPart } from '../http/entity-tag.js';
import { Tagging } from './tagging.js';

interface GameView<View> {
  readonly path: string;
  readonly summary: string;
  readonly answers: ZodType<View>;
  /** What changes whenever the view does. */
  readonly madeFrom: (view: View) => readonly TagPart[];
}

export const itsRevision = ({ revision }: { readonly revision: number }): readonly TagPart[] => [revision];

/** A route that answers one view of one game at any revision. */
export const AnswersGameView = <View>({ path, summary, answers, madeFrom }: GameView<View>): MethodDecorator =>
  applyDecorators(
    Get(path),
    Describes({ summary, answers, mayFailWith: ['bad-request', 'unknown-game', 'unknown-revision'] }),
    UseInterceptors(new Tagging(madeFrom)),
  );
