import { type Engine } from '../engine/engine.js';
import { readDeleteRequest } from '../wire/requests/delete-request.js';
import { deletedResponse } from '../wire/responses/server-responses.js';
import { requireTarget } from './proposals.js';
import { streamDeleted, wrongRevision } from './rpc-error.js';

/** Delete and Tombstone. */
export const deleteStream = async (
  engine: Engine,
  kind: 'soft-delete' | 'tombstone',
  request: Buffer,
): Promise<Buffer> => {
  const { stream, expected } = requireTarget(readDeleteRequest(request));
  const outcome = await engine.write({ kind, stream, expected });
  switch (outcome.kind) {
    case 'written':
      return deletedResponse(outcome.position);
    case 'wrong-revision':
      throw wrongRevision(stream, expected, outcome.current);
    case 'stream-deleted':
      throw streamDeleted(stream);
  }
};
