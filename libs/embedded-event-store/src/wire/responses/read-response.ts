import { message } from '../message-writer.js';
import { positionMessage } from './position.js';

export const streamNotFound = (stream: string): Buffer =>
  message()
    .message(4, message().message(1, message().text(3, stream)))
    .frame();

export const subscriptionConfirmed = (subscriptionId: string): Buffer =>
  message().message(2, message().text(1, subscriptionId)).frame();

export const checkpointReached = (position: number): Buffer => message().message(3, positionMessage(position)).frame();

export const CAUGHT_UP = message().empty(8).frame();

/** A link and what it points to, which may be gone. Both are encoded RecordedEvents. */
export const resolvedLink = (target: Buffer | undefined, link: Buffer, position: number): Buffer => {
  const readEvent = message();
  if (target) readEvent.bytes(1, target);
  return message().message(1, readEvent.bytes(2, link).uint(3, position)).frame();
};
