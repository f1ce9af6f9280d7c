/** What the name of every question's stream begins with. */
export const QUESTION_STREAM_PREFIX = 'question-';

/** A question is known by its game and its number in it, from 1 on. */
export const questionId = (gameId: string, number: number): string => `${gameId}.${number}`;

/** The game that a question is about, by the question's id. */
export const gameIdOfQuestion = (id: string): string => id.slice(0, id.lastIndexOf('.'));

export const questionStream = (id: string): string => `${QUESTION_STREAM_PREFIX}${id}`;
