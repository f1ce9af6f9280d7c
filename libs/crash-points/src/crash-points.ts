/** Who may die: each of our processes, and the commands that change something. */
export type MortalProcess =
  | 'ingestion'
  | 'event-store'
  | 'stream-processor'
  | 'projector'
  | 'api'
  | 'question-desk'
  | 'archive-write'
  | 'rebuild';

/**
 * When a process comes by: while games are played, whenever it starts, on empty stores, when it is told to stop, while
 * fans answer and their answers are settled, or always.
 */
export type Reached = 'work' | 'start' | 'first-start' | 'stop' | 'settling' | 'command';

interface Point {
  readonly process: MortalProcess;
  readonly reached: Reached;
  /** What is half done there, and so what a death may lose or double. */
  readonly open: string;
}

const at = (process: MortalProcess, reached: Reached, open: string): Point => ({ process, reached, open });

/**
 * Every moment at which a death would be told from one a moment earlier or later. Starts stand behind the work that a death
 * has left them.
 */
export const crashPoints = {
  'ingestion: body kept, poll not noted': at('ingestion', 'work', 'bytes in the archive that no poll names'),
  'ingestion: poll noted, facts not told': at('ingestion', 'work', 'a poll that no game has heard of'),
  'ingestion: game read again, missing facts not told': at('ingestion', 'start', 'what another death left undone'),
  'ingestion: facts of a game told, of the next not': at('ingestion', 'work', 'half a scoreboard'),
  'ingestion: facts told, not remembered': at('ingestion', 'work', 'facts that whoever appended them does not know'),
  'ingestion: poll kept, pulse not told': at('ingestion', 'work', 'news without word of how fresh they are'),

  'event store: events written, not committed': at('event-store', 'work', 'a transaction of the disk'),
  'event store: committed, not acknowledged': at('event-store', 'work', 'an append whose writer will try again'),
  'event store: told to subscribers, not acknowledged': at('event-store', 'work', 'the same, known to all others'),

  'mirror: events read, nothing sent': at('stream-processor', 'work', 'a batch that nothing is made of yet'),
  'mirror: records sent, checkpoint not': at('stream-processor', 'work', 'a transaction that holds readers back'),
  'mirror: checkpoint sent, not committed': at('stream-processor', 'work', 'the same, with nothing left to send'),
  'mirror: committed, not remembered': at('stream-processor', 'work', 'records that the mirror does not know it sent'),
  'mirror: schemas registered, lease not asked for': at('stream-processor', 'start', 'nothing but the schemas'),
  'mirror: lease held, session not opened': at('stream-processor', 'start', 'a lease without work'),
  'mirror: session opened, checkpoint not asked': at(
    'stream-processor',
    'start',
    'whoever mirrored before is shut out',
  ),

  'migration: lock held, no tables made': at('projector', 'first-start', 'a database without tables'),
  'migration: tables made, lock held': at('projector', 'first-start', 'others that wait for the lock'),

  'projector: records taken, batch not begun': at('projector', 'work', 'records that Kafka counts as delivered'),
  'projector: transaction begun, nothing written': at('projector', 'work', 'the lock of the tables'),
  'projector: checkpoint moved, offset not': at('projector', 'work', 'the two places that name one'),
  'projector: offset moved, rows not written': at('projector', 'work', 'a checkpoint before its rows'),
  'projector: rows written, not committed': at('projector', 'work', 'a whole transaction'),
  'projector: committed, not told': at('projector', 'work', 'rows that live state does not know'),
  'projector: partition assigned, place not read': at('projector', 'start', 'a partition that nobody follows'),
  'live state: log claimed, rows not compared': at('projector', 'start', 'what was committed and never told'),
  'projector: partition revoked, batch not ended': at('projector', 'stop', 'a batch that is not its own any more'),

  'live state: game moved, nothing written': at('projector', 'work', 'rows ahead of Redis'),
  'live state: written and published, not ticked off': at('projector', 'work', 'what would be written again'),

  'api: news heard, game not read on': at('api', 'work', 'followers who wait for it'),
  'api: delta taken, not sent': at('api', 'work', 'what counts as told and was not'),

  'answer: decided, not appended': at('api', 'settling', 'a request that nobody has heard of'),
  'answer: appended, not judged': at('api', 'settling', 'an answer whose fan was told nothing'),

  'desk: lock held, games not taken up': at('question-desk', 'settling', 'what happened while nobody held the desk'),
  'desk: games taken up, log not followed': at('question-desk', 'settling', 'what the checkpoint has not come to'),
  'desk: question to be closed, lock not appended': at('question-desk', 'settling', 'answers that still count'),
  'desk: locked, not settled': at('question-desk', 'settling', 'a question that takes nothing and says nothing'),
  'desk: settlement decided, not appended': at('question-desk', 'settling', 'a question that the game has decided'),
  'desk: settled, not heard': at('question-desk', 'settling', 'answers without scores'),
  'desk: another settlement decided, not appended': at('question-desk', 'settling', 'points that a correction took'),
  'desk: settled again, not heard': at('question-desk', 'settling', 'scores of the settlement before'),
  'desk: answers read, no scores appended': at('question-desk', 'settling', 'answers without scores'),
  'desk: a part of the scores appended, the next not': at('question-desk', 'settling', 'fans with scores, and others'),
  'desk: all scores appended, settlement not ticked off': at('question-desk', 'settling', 'scores to be made again'),
  'desk: events attended to, checkpoint not moved': at('question-desk', 'settling', 'what would be done again'),
  'desk: checkpoint moved, not remembered': at(
    'question-desk',
    'settling',
    'a checkpoint that the desk did not hear of',
  ),

  'predictions: transaction begun, nothing written': at('projector', 'settling', 'the lock of their tables'),
  'predictions: checkpoint moved, rows not written': at('projector', 'settling', 'a checkpoint before its rows'),
  'predictions: answers written, boards not': at('projector', 'settling', 'scores that no board has counted'),
  'predictions: boards written, not committed': at('projector', 'settling', 'a whole transaction'),
  'predictions: committed, not told': at('projector', 'settling', 'rows that nobody has heard of'),

  'archive: bytes put, entry not': at('archive-write', 'command', 'a segment that does not count'),
  'archive: entry put, shorter one not removed': at('archive-write', 'command', 'two unfinished segments that count'),
  'archive: shorter entry removed, its bytes not': at('archive-write', 'command', 'bytes that nothing names any more'),

  'rebuild: built, not swapped': at('rebuild', 'command', 'tables beside the live ones, which wait'),
  'rebuild: swapped, not committed': at('rebuild', 'command', 'names that others are about to see'),
  'rebuild: committed, old tables not dropped': at('rebuild', 'command', 'two builds of everything'),
} as const satisfies Readonly<Record<string, Point>>;

export type CrashPoint = keyof typeof crashPoints;

const isCrashPoint = (name: string): name is CrashPoint => Object.hasOwn(crashPoints, name);

/** All of them, or those that a process comes by at that time. */
export const crashPointsOf = (process?: MortalProcess, reached?: Reached): readonly CrashPoint[] =>
  Object.keys(crashPoints)
    .filter(isCrashPoint)
    .filter((name) => process === undefined || crashPoints[name].process === process)
    .filter((name) => reached === undefined || crashPoints[name].reached === reached);
