import { type ExpectedRevision } from '../../expected-revision.js';
import { message, type MessageWriter } from '../message-writer.js';
import { positionMessage } from './position.js';

/** Where an append ended. `revision` is -1 for a stream that is still empty. */
export interface Appended {
  readonly revision: number;
  readonly position: number;
}

/** The stream is not where the caller believed. `current` is -1 for a stream without events. */
export interface WrongRevision {
  readonly expected: ExpectedRevision;
  readonly current: number;
}

/** Success of Append and of BatchAppend: both number these fields alike. */
export const successMessage = ({ revision, position }: Appended): MessageWriter => {
  const success = message();
  if (revision < 0) success.empty(2);
  else success.uint(1, revision);
  return success.message(3, positionMessage(position));
};

export const appendedResponse = (appended: Appended): Buffer => message().message(1, successMessage(appended)).frame();

export const wrongRevisionResponse = ({ expected, current }: WrongRevision): Buffer => {
  const wrong = message();
  if (current < 0) wrong.empty(7);
  else wrong.uint(6, current);
  switch (expected) {
    case 'any':
      wrong.empty(9);
      break;
    case 'stream-exists':
      wrong.empty(10);
      break;
    case 'no-stream':
      wrong.empty(11);
      break;
    default:
      wrong.uint(8, expected);
  }
  return message().message(2, wrong).frame();
};
