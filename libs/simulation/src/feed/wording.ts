import { type Side } from '@pbp/domain';
import { type Happening, type Spot, type TimedPlay } from '../engine/happening.js';
import { type Random } from '../random/random.js';
import { type Credit, type FeedPlay } from './feed-game.js';

/** A happening in a feed's words: one entry of its list before ids and scores are put on. */
export interface Wording {
  readonly type: { readonly id: string; readonly text: string };
  readonly text: string;
  readonly short: string;
  readonly side?: Side;
  readonly participants: readonly string[];
  readonly shooting?: boolean;
  readonly points?: number;
  /** What the feed writes into scoreValue where that is not the points scored. */
  readonly scoreValue?: number;
  readonly attempted?: 1 | 2 | 3;
  readonly spot?: Spot;
  readonly credits?: readonly Credit[];
  readonly marks?: FeedPlay['marks'];
}

export interface Words {
  readonly play: TimedPlay;
  readonly random: Random;
  nameOf(playerId: string): string;
  /** Nickname ("Hornets") in professional feeds, place ("Duke") in college feeds. */
  teamName(side: Side): string;
  readonly periodName: string;
  readonly isHalfTime: boolean;
}

/** Puts one happening into a feed's words; none when this feed does not tell of it. */
export type Wordsmith = (words: Words) => readonly Wording[];

export type Of<Kind extends Happening['kind']> = Extract<Happening, { kind: Kind }>;

const ordinals = ['', '1st', '2nd', '3rd', '4th'];

/** "3rd", and "OT", "2OT" past regulation. */
export const ordinalOf = (period: number, regulation: number): string => {
  const overtime = period - regulation;
  if (overtime <= 0) return ordinals[period] ?? `${period}th`;
  return overtime === 1 ? 'OT' : `${overtime}OT`;
};

/** "3rd Quarter", "1st Half", "OT". */
export const periodName = (period: number, regulation: number): string => {
  const ordinal = ordinalOf(period, regulation);
  return period > regulation ? ordinal : `${ordinal} ${regulation === 2 ? 'Half' : 'Quarter'}`;
};
