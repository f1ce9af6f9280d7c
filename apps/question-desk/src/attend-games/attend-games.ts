import { ASKING_STREAM, GAME_STREAM_PREFIX, gameIdOf, QUESTION_STREAM_PREFIX } from '@pbp/domain';
import { type CheckpointStore, type Envelope, type FeedSign, InMemoryDeadLetters, runFeed } from '@pbp/eventing';
import { type GamesInQuestion, scoreAnswers } from '@pbp/predictions';
import { answersScored } from '../desk-metrics.js';
import { hearHold, hearStanding } from '../keep-holds/keep-holds.js';
import { attend, type Attending } from './attend.js';

export interface AttendGames extends Attending {
  readonly gamesInQuestion: GamesInQuestion;
  readonly checkpoint: CheckpointStore;
  readonly signal: AbortSignal;
  readonly observe: (sign: FeedSign) => void;
}

/** Owns the checkpoint: renamed, it would begin at the end of the log. */
const feedName = 'question-desk';

/** Whoever settled it, the desk or an operator: the answers have their scores after that. */
const score = async ({ store }: Attending, { metadata, data }: Envelope): Promise<void> => {
  const { questionId } = data as { readonly questionId: string };
  answersScored.inc(await scoreAnswers(store, questionId, { now: metadata.at, correlationId: metadata.correlationId }));
};

const hearQuestion = async (attending: Attending, event: Envelope): Promise<void> => {
  await attending.desk.hear(event);
  await hearStanding(attending.store, event);
  if (event.type === 'QuestionSettled' || event.type === 'QuestionResettled') await score(attending, event);
};

const hearOther = (attending: AttendGames, event: Envelope): Promise<void> =>
  event.stream === ASKING_STREAM
    ? hearHold(attending.store, attending.gamesInQuestion, event)
    : hearQuestion(attending, event);

/** A poll brings many events at once; what a game was between them nobody was shown. */
const handle = async (attending: AttendGames, events: readonly Envelope[]): Promise<void> => {
  for (const [stream, told = []] of Object.entries(Object.groupBy(events, (event) => event.stream))) {
    const gameId = gameIdOf(stream);
    if (gameId !== null) await attend(attending, gameId, told);
    else for (const event of told) await hearOther(attending, event);
  }
};

/**
 * Follows the log of games, of their questions and of what operators hold, from where it was left. Heard twice,
 * everything is done once; nothing is ever parked: what fails is tried again.
 */
export const attendGames = (attending: AttendGames): Promise<void> => {
  const { store, checkpoint, signal, observe } = attending;
  return runFeed({
    store,
    name: feedName,
    prefixes: [GAME_STREAM_PREFIX, QUESTION_STREAM_PREFIX, ASKING_STREAM],
    startFrom: 'end',
    checkpoint,
    deadLetters: new InMemoryDeadLetters(),
    isTransient: () => true,
    handler: ({ events }) => handle(attending, events),
    signal,
    observe,
  }).finished;
};
