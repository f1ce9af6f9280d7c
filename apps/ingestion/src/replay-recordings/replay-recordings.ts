import { readFile } from 'node:fs/promises';
import { decodeBody } from '@pbp/espn';
import { type EventStore } from '@pbp/eventing';
import { dayPollStream, gamePollStream } from '../note-poll/poll-events.js';
import { type Noted, type PollNotes } from '../note-poll/poll-notes.js';
import { type Recording, recordingIn } from './recording.js';

export type Replayed =
  | { readonly file: string; readonly outcome: 'changed'; readonly facts: number }
  | { readonly file: string; readonly outcome: 'unchanged' | 'known' }
  | { readonly file: string; readonly outcome: 'unreadable' | 'foreign'; readonly why: string };

const streamOf = (recording: Recording): string =>
  recording.of === 'scoreboard' ? dayPollStream(recording.league, recording.day) : gamePollStream(recording.gameId);

/** Time of the newest poll that a stream holds; a replay that was cut off goes on behind it. */
const newestIn = async (store: EventStore, stream: string): Promise<string> => {
  for await (const { metadata } of store.read(stream, { direction: 'backwards', limit: 1 })) return metadata.at;
  return '';
};

const outcomeOf = (file: string, noted: Noted): Replayed => {
  switch (noted.kind) {
    case 'changed':
      return { file, outcome: 'changed', facts: noted.facts.length };
    case 'unchanged':
      return { file, outcome: 'unchanged' };
    case 'unreadable':
      return { file, outcome: 'unreadable', why: noted.why };
    default:
      return noted satisfies never;
  }
};

/** Feeds recorded bodies through ingestion, in the order given. What the log already has of a stream is passed over. */
export class ReplayRecordings {
  private readonly newest = new Map<string, string>();

  constructor(
    private readonly store: EventStore,
    private readonly notes: PollNotes,
  ) {}

  /** Throws what the store throws; an unreadable or foreign file is an outcome. */
  async replay(file: string): Promise<Replayed> {
    const bytes = await readFile(file).catch((error: unknown) => String(error));
    if (typeof bytes === 'string') return { file, outcome: 'unreadable', why: bytes };
    const decoded = decodeBody(bytes);
    if (decoded.kind !== 'json') return { file, outcome: 'unreadable', why: decoded.kind };
    const recording = recordingIn(decoded.value, file);
    if (!recording) return { file, outcome: 'foreign', why: 'neither a scoreboard nor a summary' };
    if (recording.fetchedAt < (await this.newestOf(recording))) return { file, outcome: 'known' };
    return outcomeOf(file, await this.note(recording, bytes));
  }

  private async newestOf(recording: Recording): Promise<string> {
    const stream = streamOf(recording);
    const known = this.newest.get(stream) ?? (await newestIn(this.store, stream));
    this.newest.set(stream, known);
    return known;
  }

  private note(recording: Recording, bytes: Buffer): Promise<Noted> {
    const body = { bytes, fetchedAt: recording.fetchedAt };
    return recording.of === 'scoreboard'
      ? this.notes.noteScoreboard(recording.league, recording.day, body)
      : this.notes.noteSummary(recording.league, recording.gameId, body);
  }
}
