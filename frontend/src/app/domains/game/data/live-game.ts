import type { Freshness, GameSnapshot, WatchAnswer, WireEvent } from '@pbp/contracts';
import { evolve, type Game, type KnownGame } from '@pbp/domain';
import type { GameMessage } from '../../../shared/live/messages';

/** What the page lacks: nothing, the events after its revision, or everything. */
export type Lacking = 'nothing' | 'events' | 'snapshot';

/** One game as this page knows it: the fold of every event up to `revision`. */
export type LiveGame =
  | { readonly status: 'loading' }
  | { readonly status: 'missing' }
  | { readonly status: 'failed'; readonly code: string; readonly detail: string }
  | {
      readonly status: 'watching';
      readonly game: KnownGame;
      readonly revision: number;
      /** The highest revision heard of; above `revision` when something was missed. */
      readonly heard: number;
      readonly freshness: Freshness;
      readonly lacking: Lacking;
    };

type Watching = Extract<LiveGame, { status: 'watching' }>;

export const loading: LiveGame = { status: 'loading' };

const fold = (game: KnownGame, events: readonly WireEvent[]): KnownGame => {
  const folded = events.reduce<Game>((state, { event }) => evolve(state, event), game);
  return folded.known ? folded : game;
};

/** Applies what is new of the events; those that do not follow on are left, and asked for. */
const applyEvents = (state: Watching, events: readonly WireEvent[]): Watching => {
  const fresh = events.filter(({ revision }) => revision > state.revision);
  const last = fresh.at(-1);
  if (!last) return state;
  const followsOn = fresh.every(({ revision }, index) => revision === state.revision + 1 + index);
  const heard = Math.max(state.heard, last.revision);
  if (!followsOn) return { ...state, heard, lacking: state.lacking === 'snapshot' ? 'snapshot' : 'events' };
  return { ...state, game: fold(state.game, fresh), revision: last.revision, heard };
};

const applySnapshot = (
  state: LiveGame,
  { game, revision, freshness }: GameSnapshot,
  after: number | undefined,
): LiveGame => {
  const known = state.status === 'watching' ? state.revision : -1;
  /* A log that ends before what was asked from is another log: the server was set up anew. */
  const otherLog = after !== undefined && revision < after;
  if (state.status === 'watching' && revision < known && !otherLog) return { ...state, lacking: 'nothing' };
  return { status: 'watching', game, revision, heard: revision, freshness, lacking: 'nothing' };
};

type Deltas = Extract<WatchAnswer, { kind: 'deltas' }>;

/** An answer that does not close the gap is not asked for twice: the next question wants everything. */
const applyDeltas = (state: Watching, { delta, freshness }: Deltas, after: number): Watching => {
  const applied = applyEvents({ ...state, lacking: 'nothing', freshness }, delta.events);
  const closed = applied.lacking === 'nothing' && applied.revision >= applied.heard && delta.revision >= after;
  return closed ? applied : { ...applied, lacking: 'snapshot' };
};

const applyAnswer = (state: LiveGame, answer: WatchAnswer, after: number | undefined): LiveGame => {
  switch (answer.kind) {
    case 'snapshot':
      return applySnapshot(state, answer.snapshot, after);
    case 'deltas':
      return state.status === 'watching' ? applyDeltas(state, answer, after ?? -1) : state;
    case 'problem':
      if (answer.code === 'unknown-game') return { status: 'missing' };
      return state.status === 'watching' ? state : { status: 'failed', code: answer.code, detail: answer.detail };
  }
};

/** The events that a message brings. */
export const eventsOf = (message: GameMessage): readonly WireEvent[] => {
  switch (message.type) {
    case 'answer':
      return message.answer.kind === 'deltas' ? message.answer.delta.events : [];
    case 'delta':
      return message.delta.events;
    case 'freshness':
      return [];
  }
};

/** The game after one message. Doubles change nothing; a gap changes nothing but what is lacking. */
export const applyMessage = (state: LiveGame, message: GameMessage): LiveGame => {
  switch (message.type) {
    case 'answer':
      return applyAnswer(state, message.answer, message.after);
    case 'delta':
      return state.status === 'watching' ? applyEvents(state, message.delta.events) : state;
    case 'freshness':
      return state.status === 'watching' ? { ...state, freshness: message.freshness } : state;
  }
};
