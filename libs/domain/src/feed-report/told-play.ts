import { type GameEvent } from '../game/events.js';
import { type Play } from '../game/play.js';

/** An event of a game's log; `at` is the ISO time at which the answer that told it was fetched. */
export interface NotedEvent {
  readonly event: GameEvent;
  readonly at: string;
}

/** When the feed said what of a play; times are milliseconds since the epoch. */
export interface ToldPlay {
  /** As it was told first. */
  readonly first: Play;
  readonly toldAt: number;
  readonly revisedAt: number | null;
  /** Null while the feed lists it. */
  readonly withdrawnAt: number | null;
  /** How often it was listed again after it had been taken back. */
  readonly returns: number;
}

type ToldPlays = Map<string, ToldPlay>;

const list = (plays: ToldPlays, play: Play, at: number): void => {
  const known = plays.get(play.id);
  if (!known) plays.set(play.id, { first: play, toldAt: at, revisedAt: null, withdrawnAt: null, returns: 0 });
  else if (known.withdrawnAt !== null) plays.set(play.id, { ...known, withdrawnAt: null, returns: known.returns + 1 });
  else plays.set(play.id, { ...known, revisedAt: at });
};

const withdraw = (plays: ToldPlays, playId: string, at: number): void => {
  const known = plays.get(playId);
  if (known?.withdrawnAt === null) plays.set(playId, { ...known, withdrawnAt: at });
};

/** Every play of the log by its id, in the order in which they were told first. */
export const toldPlays = (noted: readonly NotedEvent[]): ReadonlyMap<string, ToldPlay> => {
  const plays: ToldPlays = new Map();
  for (const { event, at } of noted) {
    if (event.type === 'PlayRecorded' || event.type === 'PlayRevised') list(plays, event.data.play, Date.parse(at));
    else if (event.type === 'PlayWithdrawn') withdraw(plays, event.data.playId, Date.parse(at));
  }
  return plays;
};
