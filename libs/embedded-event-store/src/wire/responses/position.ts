import { message, type MessageWriter } from '../message-writer.js';

/** Commit and prepare position, which are the same here. */
export const positionMessage = (position: number): MessageWriter => message().uint(1, position).uint(2, position);
