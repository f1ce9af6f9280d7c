import * as z from 'zod';

/** The game's id and the question's number in it. */
export const QuestionId = z.string().regex(/^[\w.-]{1,32}\.\d{1,6}$/, 'must be the id of a question');
