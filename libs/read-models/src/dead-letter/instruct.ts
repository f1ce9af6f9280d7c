import { inTransaction } from '@pbp/postgres';
import { randomUUID } from 'node:crypto';
import { type MikroORM } from '@mikro-orm/postgresql';
import { type DeadLetterDetail } from '@pbp/contracts';
import { type Instruction } from '@pbp/eventing';
import { type ClientBase } from 'pg';
import { lockWriting } from '../checkpoint/stored-checkpoints.js';
import { type FeedTables, feedTablesOf } from '../database/feed-tables.js';
import { readLetter } from './find-dead-letters.js';

/** What an operator says: whether to try again or to give up, why, and who. `at` is an ISO time. */
export type OperatorsWord = Pick<Instruction, 'kind' | 'reason' | 'by' | 'at'>;

export type Instructed =
  | { readonly kind: 'asked'; readonly letter: DeadLetterDetail }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly why: string };

const refusalOf = ({ standing, stream, instructions }: DeadLetterDetail): string | null => {
  switch (standing) {
    case 'parked':
      return null;
    case 'asked': {
      const pending = instructions.find(({ outcome }) => outcome === null);
      return `${pending?.by} asked to ${pending?.kind} it at ${pending?.at}, which the projector has yet to carry out`;
    }
    case 'waiting':
      return `it waits behind an earlier event of ${stream}: settle that one first`;
    case 'redriven':
    case 'skipped':
      return `it was ${standing} already`;
    default:
      return standing satisfies never;
  }
};

const keep = (client: ClientBase, { instructions }: FeedTables, letter: DeadLetterDetail, word: OperatorsWord) =>
  client.query(
    `insert into ${instructions.name} (id, feed, event_id, stream, kind, reason, asked_by, asked_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [randomUUID(), letter.feed, letter.event.id, letter.stream, word.kind, word.reason, word.by, word.at],
  );

/**
 * Keeps an operator's instruction beside the dead letter; the running projector carries it out, now or when it runs
 * again. Refused where the letter is settled, waits behind another, or has an instruction that nobody has carried out.
 */
export const instruct = async (orm: MikroORM, id: string, word: OperatorsWord): Promise<Instructed> => {
  const database = await feedTablesOf(orm);
  return inTransaction(database.pool, async (client) => {
    // One operator at a time, and none while a rebuild swaps the tables.
    await lockWriting(client, database.schema);
    const letter = await readLetter(client, database, id);
    if (!letter) return { kind: 'unknown' };
    const why = refusalOf(letter);
    if (why) return { kind: 'refused', why };
    await keep(client, database, letter, word);
    return { kind: 'asked', letter: (await readLetter(client, database, id)) ?? letter };
  });
};
