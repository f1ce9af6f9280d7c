/** What the name of every question's stream begins with. */
export const QUESTION_STREAM_PREFIX = 'question-';

/** A question is known by its game and its number in it, from 1 on. */
export const questionId = (gameId: string, number: number): string => `${gameId}.${number}`;

export const questionStream = (id: string): string => `${QUESTION_STREAM_PREFIX}${id}`;
