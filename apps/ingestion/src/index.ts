export { IngestionModule } from './ingestion.module.js';
export { PollNotes, type Noted } from './note-poll/poll-notes.js';
export { recordPayloads, type Recorded } from './record-payloads/record-payloads.js';
export { type Divergence, rederiveGames, type Rederived } from './rederive-games/rederive-games.js';
export { payloadFiles } from './replay-recordings/payload-files.js';
export { type Replayed, ReplayRecordings } from './replay-recordings/replay-recordings.js';
