import { message, type MessageWriter } from '../message-writer.js';
import { positionMessage } from './position.js';

export const streamNotFound = (stream: string): Buffer =>
  message()
    .message(4, message().message(1, message().text(3, stream)))
    .frame();

/** The first revision that there is, to a client that asked for earlier or later ones only. */
export const firstStreamPosition = (revision: number): Buffer => message().uint(5, revision).frame();

/** The stream's last revision, behind its events. */
export const lastStreamPosition = (revision: number): Buffer => message().uint(6, revision).frame();

export const subscriptionConfirmed = (subscriptionId: string): Buffer =>
  message().message(2, message().text(1, subscriptionId)).frame();

export const checkpointReached = (position: number): Buffer => message().message(3, positionMessage(position)).frame();

/** How far a subscription was read: to a revision of its stream, to a position of the log, or nowhere yet. */
export type Place =
  | { readonly kind: 'revision'; readonly revision: number }
  | { readonly kind: 'position'; readonly position: number }
  | { readonly kind: 'nowhere' };

/**
 * The subscription is live. When and where are fields of KurrentDB 25: its clients ask for them, older ones skip them.
 * Source: https://github.com/kurrent-io/KurrentDB-Client-Go/blob/master/protos/kurrentdb/protocols/v1/streams.proto
 */
export const caughtUp = (place: Place, epochMilliseconds: number): Buffer => {
  const seconds = Math.floor(epochMilliseconds / 1000);
  const timestamp = message()
    .uint(1, seconds)
    .uint(2, (epochMilliseconds - seconds * 1000) * 1e6);
  return message()
    .message(8, placed(message().message(1, timestamp), place))
    .frame();
};

const placed = (caughtUp: MessageWriter, place: Place): MessageWriter => {
  switch (place.kind) {
    case 'revision':
      return caughtUp.uint(2, place.revision);
    case 'position':
      return caughtUp.message(3, positionMessage(place.position));
    case 'nowhere':
      return caughtUp;
  }
};

/** A link and what it points to, which may be gone. Both are encoded RecordedEvents. */
export const resolvedLink = (target: Buffer | undefined, link: Buffer, position: number): Buffer => {
  const readEvent = message();
  if (target) readEvent.bytes(1, target);
  return message().message(1, readEvent.bytes(2, link).uint(3, position)).frame();
};
