import { PREDICTION_STREAM_PREFIX, questionStream } from '@pbp/domain';
import { comparePositions, type Envelope, type EventStore, isAfter, type Position } from '@pbp/eventing';
import { foldRows } from './fold-rows.js';
import { noRows, type Rows } from './rows.js';

/** How much of the log a fold is of. */
export interface PartOfLog {
  readonly upTo: Position;
  /** Ids of events that are passed over. */
  readonly passedOver: ReadonlySet<string>;
}

type Log = Pick<EventStore, 'read' | 'subscribe'>;

const answersTo = async (store: Log, questionId: string, after: Position): Promise<readonly Envelope[]> => {
  const whole = new AbortController();
  const found: Envelope[] = [];
  const prefixes = [`${PREDICTION_STREAM_PREFIX}${questionId}.`];
  for await (const delivery of store.subscribe({ after, prefixes, signal: whole.signal })) {
    if (delivery.kind === 'caughtUp') whole.abort();
    if (delivery.kind === 'event') found.push(delivery.event);
  }
  return found;
};

const historyOf = async (store: Log, questionId: string): Promise<readonly Envelope[]> => {
  const told = await Array.fromAsync(store.read(questionStream(questionId)));
  const [opened] = told;
  const answers = opened ? await answersTo(store, questionId, opened.position) : [];
  return [...told, ...answers].toSorted((one, other) => comparePositions(one.position, other.position));
};

/** The rows of these questions with all their answers, folded from the log. Throws what the store throws. */
export const foldAnew = async (
  store: Log,
  questionIds: readonly string[],
  { upTo, passedOver }: PartOfLog,
): Promise<Rows> => {
  let rows = noRows;
  for (const id of questionIds) {
    const history = await historyOf(store, id);
    rows = foldRows(
      rows,
      history.filter((event) => !isAfter(event.position, upTo) && !passedOver.has(event.id)),
    );
  }
  return rows;
};
